import { gradeOf } from '@jieyou/contracts';
import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import type { NamedPost } from '../act.ts';
import { chainOf, covers } from '../matter.ts';
import type { Matter } from '../matter.ts';

const officers: readonly string[] = ['system_officer', 'security_officer', 'audit_officer'];

/** 看得到本事项的岗位: three officers see none. */
const canSee = (matter: Matter, posts: readonly NamedPost[]): boolean =>
  posts.some(({ role, scopePath }) => !officers.includes(role) && covers(scopePath, matter.owner));

const isAccused = ({ walled }: Matter, leader: string, posts: readonly NamedPost[]): boolean =>
  [`staff:${leader}`, ...posts.flatMap(({ orgPath }) => chainOf(orgPath))].some((each) => walled.includes(each));

/**
 * 指定包案领导. Where the grade's track is a leader's, somebody who can see the matter is named and answers for it to
 * its end; until then it is neither dispatched nor concluded (YM-14, ZJC-09).
 */
export const nameSponsor = defineAct({
  name: 'name_sponsor',
  label: '指定包案领导',
  help: '本等级由领导包案的，指定一位领导负责到底；没有指定的，不能交办、办结。换人的，重新指定。',
  basis: '现行工作法「等级」的分办路径',
  from: ['accepted', 'dispatched', 'in_handling'],
  by: { owner: ['centre_director'] },
  ready: (matter, { method }) =>
    gradeOf(method, matter.grade)?.route === 'leader' ? undefined : { code: 'sponsor_not_due' },
  texts: ({ note }) => ({ note }),
  staffNamed: ({ leader }) => [leader],
  decide: (matter, { leader }, { named }) => {
    const posts = named?.get(leader) ?? [];
    if (posts.length === 0) return refuse({ code: 'no_such_leader' });
    if (isAccused(matter, leader, posts)) return refuse({ code: 'walled_leader' });
    if (!canSee(matter, posts)) return refuse({ code: 'leader_cannot_see' });
    if (matter.sponsor === leader) return refuse({ code: 'same_sponsor' });
    return happened({ type: 'SponsorNamed', staff: leader });
  },
});
