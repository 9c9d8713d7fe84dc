import type { ReferralActName } from '@jieyou/contracts';
import type { ReferralAct, ReferralPayload } from '../act.ts';
import { accept } from './accept.ts';
import { answer } from './answer.ts';
import { consent } from './consent.ts';
import { extend } from './extend.ts';
import { feedBack } from './feed-back.ts';
import { inform } from './inform.ts';
import { progress } from './progress.ts';
import { receive } from './receive.ts';
import { giveBack } from './return.ts';
import { send } from './send.ts';
import { tell } from './tell.ts';
import { withdraw } from './withdraw.ts';

/** 对接动作表, in the order of the way there and back. */
const referralActs: { readonly [Name in ReferralActName]: ReferralAct<ReferralPayload<Name>> } = {
  inform,
  consent,
  send,
  receive,
  accept,
  return: giveBack,
  extend,
  progress,
  answer,
  feed_back: feedBack,
  withdraw,
  tell,
};

export const referralActNames = Object.keys(referralActs) as ReferralActName[];

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const referralActNamed = (name: string): ReferralAct =>
  referralActs[name as ReferralActName] as unknown as ReferralAct;
