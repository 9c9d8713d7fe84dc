import { z } from 'zod';
import { defineForm } from '../form.ts';
import { line, listOf, signs, text } from '../fields.ts';
import { signBlock, signHow, words } from '../parts.ts';
import { committee, mediator, respondent, zhao } from '../sample-people.ts';

const schema = z.strictObject({
  about: line('纠纷名称', 300),
  committee: line('人民调解委员会名称'),
  parties: listOf('当事人', line('当事人', 100)),
  facts: text('无争议事实', 20_000),
  mediators: listOf('人民调解员', line('人民调解员', 60), 10),
  partySigns: signs('当事人签名'),
  mediatorSigns: signs('人民调解员签名'),
});

/** 无争议事实记载: what both sides agree happened, for the court that hears what they could not agree on. */
export const undisputed = defineForm({
  id: 'MED-FACTS',
  schema,
  layout: (data) => [
    { is: 'row', cells: [{ label: '纠纷名称', value: words(data.about), width: null }] },
    { is: 'row', cells: [{ label: '当事人', value: (data.parties ?? []).join('、') || null, width: null }] },
    { is: 'row', cells: [{ label: '调解组织', value: words(data.committee), width: null }] },
    {
      is: 'para',
      runs: [
        '经各方当事人同意，调解员将调解中各方没有争议的事实记载如下，并已告知各方记载的内容和作用。各方为达成协议作出的让步不在其内，非经各方同意不得作为不利于其的证据。',
      ],
    },
    { is: 'long', label: '无争议事实：', value: words(data.facts), lines: 12 },
    {
      is: 'para',
      runs: [
        '本记载经各方当事人签名后，在诉讼中各方对所记载的事实无需举证，但涉及国家利益、社会公共利益和他人合法权益的除外。',
      ],
    },
    signBlock(`当事人（${signHow}）`, data.partySigns, { names: data.parties ?? [], least: 2, dated: true }),
    signBlock('人民调解员（签名）', data.mediatorSigns, { names: data.mediators ?? [], dated: true }),
  ],
  sample: {
    about: '赵大山与买买提·阿不都热合曼邻里纠纷',
    committee,
    parties: [zhao.name, respondent.name],
    facts:
      '一、2026年9月初，买买提·阿不都热合曼新砌院墙，院墙比原址东移约0.4米。\n二、两家之间原有一条约0.35米宽的排水沟，砌墙后被压住大半。\n三、2026年9月18日大雨，雨水流入赵大山家厨房。',
    mediators: [mediator],
  },
});
