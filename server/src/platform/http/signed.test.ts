import { describe, expect, it } from 'vitest';
import { scopeOf } from './signed.ts';

const post = (role: 'mediator' | 'audit_officer' | 'department_handler', orgPath: string, scopePath = orgPath) => ({
  ...{ id: orgPath, role, title: '', orgId: orgPath, orgPath, orgName: '', scopePath },
});

describe('可见范围', () => {
  const mediator = post('mediator', 'c990101.t01.centre', 'c990101.t01');
  const handler = post('department_handler', 'c990101.d05');
  const who = { county: '990101', staffId: 's1', posts: [mediator, handler] };

  it('按选定的岗位看事项', () => {
    expect(scopeOf(who, mediator).scopes).toEqual(['c990101.t01']);
    expect(scopeOf(who, handler).scopes).toEqual(['c990101.d05']);
  });
  it('被检举控告的单位里任职的人，换一个岗位也看不到', () => {
    expect(scopeOf(who, mediator).identity).toEqual([
      'staff:s1',
      'c990101',
      'c990101.t01',
      'c990101.t01.centre',
      'c990101.d05',
    ]);
  });
  it('审计管理员看不到任何事项', () => {
    expect(scopeOf(who, post('audit_officer', 'c990101')).scopes).toEqual([]);
  });
});
