import type { Failures } from './lock-out.ts';

const MOST = 10_000;

/** 不存在的登录名的连错次数: counted like those that exist, so that a lock does not tell who does. */
export type UnknownLogins = {
  readonly read: (login: string) => Failures;
  readonly write: (login: string, failures: Failures) => void;
};

export function unknownLogins(): UnknownLogins {
  const known = new Map<string, Failures>();
  return {
    read: (login) => known.get(login.toLowerCase()) ?? { failed: 0, until: null },
    write: (login, failures) => {
      const key = login.toLowerCase();
      known.delete(key);
      known.set(key, failures);
      const oldest = known.keys().next().value;
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    },
  };
}
