import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';

const work: Readonly<Partial<Record<Role, string>>> = {
  system_officer:
    '您可以在「做法与日历」提交和批准工作法与工作日历；新增人员、任命岗位、重置密码（jieyou user）和检查系统（jieyou self-check）在服务器的命令行办理。',
  audit_officer:
    '谁为什么按姓名、号码查过人，在「查人记录」里看；查验办理留痕有没有被改动（jieyou verify），在服务器的命令行办理。',
};

/** 三员的工作台: why there are no matters here, and where their work is. */
export function OfficerDesk({ role }: { role: Role }): ReactElement {
  return (
    <section className="panel" aria-labelledby="officer">
      <h2 id="officer">这里为什么没有事项</h2>
      <p>
        {roles[role]}
        管理系统，不经办事项：为保护来访人的信息，也不能查看事项。需要了解某件事项的，请与经办的综治中心联系。
      </p>
      {work[role] ? <p>{work[role]}</p> : null}
      <p>
        {role === 'audit_officer' ? (
          <>
            <Link to="/search/log">查看查人记录</Link>　
          </>
        ) : null}
        <Link to="/methods">查看做法与日历</Link>
      </p>
    </section>
  );
}
