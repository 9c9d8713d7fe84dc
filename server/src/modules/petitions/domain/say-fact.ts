import {
  petitionDecisions,
  petitionEndings,
  petitionKinds,
  petitionLevels,
  petitionReceivers,
  petitionRefusals,
  petitionRoads,
} from '@jieyou/contracts';
import type { PetitionFact } from './petition.ts';

/** 信访程序中发生的事, in words. */
export function sayPetitionFact(fact: PetitionFact): string | null {
  switch (fact.type) {
    case 'Opened':
      return `${fact.on} ${petitionReceivers[fact.receiver]}（${petitionKinds[fact.kind]}）`;
    case 'Mirrored':
      return '登记了国家信访信息系统的编号';
    case 'Routed':
      return `${fact.on} 转送、交办，异议至 ${fact.clock.dueDay}`;
    case 'Objected':
      return `${fact.on} 对方认为不属其职责，提出异议`;
    case 'RoadChosen':
      return `应走的路：${petitionRoads[fact.road]}`;
    case 'Accepted':
      return `${fact.on} 受理，${fact.informedOn} 书面告知，办理至 ${fact.clock.dueDay}`;
    case 'NotAccepted':
      return `不予受理：${petitionRefusals[fact.ground]}；${fact.informedOn} 书面告知`;
    case 'Heard':
      return `听证 ${fact.from} 至 ${fact.until}，期限 ${fact.clock.dueDay}`;
    case 'Extended':
      return `延长办理期限至 ${fact.clock.dueDay}，已告知理由`;
    case 'Opined':
      return `出具${petitionLevels[fact.level]}意见：${petitionDecisions[fact.decision]}`;
    case 'Numbered':
      return null;
    case 'Served':
      return fact.clock ? `${fact.on} 送达，可在 ${fact.clock.dueDay} 前申请` : `${fact.on} 送达，复核终结`;
    case 'NextAsked':
      return `${fact.on} 申请${petitionLevels[fact.level]}，应在 ${fact.clock.dueDay} 前答复`;
    case 'Ended':
      return `信访程序结束：${petitionEndings[fact.why]}`;
  }
}
