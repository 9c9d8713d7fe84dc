import type { Role } from '@jieyou/contracts';
import type { Draw } from '../draw.ts';
import type { DemoPerson } from '../people.ts';
import { at, root } from '../tree.ts';
import type { Lead } from '../words/shapes.ts';

/** 谁在哪个单位当什么: who acts, with the number of the post where one person has several. */
export type Offices = {
  readonly some: (draw: Draw, unit: string, role: Role) => string;
  readonly has: (unit: string, role: Role) => boolean;
};

/** 谁，以哪个岗位. */
const byPost = (login: string, post: number): string => (post === 0 ? login : `${login}#${post}`);

/** 各单位的人, from the list of staff. */
export function officesOf(people: readonly DemoPerson[]): Offices {
  const known = new Map<string, string[]>();
  for (const { login, posts } of people) {
    for (const [number, { unit, role, title, ended }] of posts.entries()) {
      // Leaders answer for what is major and do not sit at a desk.
      if (ended || title.startsWith('包案')) continue;
      const key = `${unit} ${role}`;
      known.set(key, [...(known.get(key) ?? []), byPost(login, number)]);
    }
  }
  return {
    some: (draw, unit, role) => {
      const who = known.get(`${unit} ${role}`);
      if (!who) throw new Error(`nobody is ${role} at ${unit}`);
      return draw.pick(who);
    },
    has: (unit, role) => known.has(`${unit} ${role}`),
  };
}

const departments: Readonly<Partial<Record<Lead, string>>> = {
  ...{ labour: at.labour, land: at.land, housing: at.housing, farming: at.farming, justice: at.justice },
  ...{ petition: at.petition, police: at.police, civil: at.civil, market: at.market, education: at.education },
  ...{ health: at.health, transport: at.transport, water: at.water, forestry: at.forestry },
  ...{ environment: at.environment, cityguard: at.cityguard },
};

/** 去处所指的单位, seen from the centre that answers. */
export function unitOf(lead: Lead, owner: string, village: string): string {
  if (lead === 'committee') return owner === at.centre ? at.committee : owner.replace(/\.zx$/, '.tw');
  if (lead === 'village') return village;
  return departments[lead] ?? owner;
}

/** Who handles an order of this unit. */
export function handlerRole(unit: string): Role {
  if (unit.endsWith('.tw')) return 'mediator';
  return /\.v\d\d$/.test(unit) ? 'grid_worker' : 'department_handler';
}

export const isCounty = (centre: string): boolean => centre === `${root}.zx`;
