import type { FormsView, NoticesView } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import type { Words } from '../../../server/test/client.ts';
import { story } from '../../../server/test/stories/story.ts';
import {
  adopt,
  dueUnder,
  generalReadAgain,
  generalSeen,
  gradesOffered,
  printed,
  readAgain,
  sameMatter,
} from '../../common/testing/same-matter.ts';
import type { Seen } from '../../common/testing/same-matter.ts';

const here = story('2026-03-02 09:30');
const [labour, committee] = ['c990101.rs', 'c990101.t01.tw'];

describe('云梦“四单”与三条路径（YM-08、YM-10、YM-14）：同一件事，换一份工作法', () => {
  let before: Seen;

  test('换用之前，照通用工作法办完一件', async () => {
    before = await sameMatter(here, 'general');
    expect(before).toMatchObject(generalSeen);
  });

  test('两个人提交、发布，当日起用；发布前说明三条路径的叫法和新增的简易一级', async () => {
    const said = await adopt(here, 'yunmeng');
    expect(said).toEqual(
      expect.arrayContaining([
        '路径“窗口直接分办”：窗口直接分办 → 窗口直办',
        '路径“会商后分办”：会商后分办 → 联席会商',
        '路径“领导包案”：领导包案 → 领导包办',
        '督办的工单：督办单 → 归口督单',
        '办理期限（简易）：新增「当日」',
      ]),
    );
    expect(await gradesOffered(here)).toEqual(['简易', '普通', '复杂', '重大风险']);
  });

  test('简易的当天办结：中心派单、部门接单、归口督单、回访核单（YM-08、YM-10）', async () => {
    expect(await sameMatter(here, 'simple')).toMatchObject({
      steps: ['已登记', '已受理', '中心已派单', '部门已接单', '已办结', '已核验', '已回访核单', '已归档'],
      papers: ['中心派单 柳塘镇综治派单〔2026〕2号', '协办单 柳塘镇综治协办〔2026〕2号'],
      urged: '归口督单 柳塘镇综治督单〔2026〕2号 督办 清溪县人力资源和社会保障局',
      ...{ grade: '简易', resolve: 'running 2026-03-02', method: 'yunmeng@1' },
    });
  });

  test('材料没有期限的三级，用产品默认的日期（YM-14）', async () =>
    expect([await dueUnder(here, 'general'), await dueUnder(here, 'serious'), await dueUnder(here, 'major')]).toEqual([
      'running 2026-03-17',
      'running 2026-04-01',
      'running 2026-05-06',
    ]));

  test('普通的窗口直办，不必会商；复杂的先联席会商，再派给商定的单位（YM-14）', async () => {
    const [clerk, director] = [await here.as('lchuangkou'), await here.as('lzhuren')];
    const agreed = { participants: [labour, committee], lead: labour, decision: '由人社局牵头，调委会配合' };
    const brought = async (grade: string): Promise<string> => {
      const { matterId } = await clerk.register({ title: `多人欠薪，${grade}` });
      await clerk.act(matterId, 'accept');
      await clerk.act(matterId, 'grade', { grade });
      return matterId;
    };
    const plain = await brought('general');
    expect((await director.tryAct(plain, 'consult', agreed)).body.code).toBe('consultation_not_due');
    await clerk.act(plain, 'dispatch', { lead: labour, requirement: '请直接办理' });
    const complex = await brought('serious');
    const early = await clerk.tryAct(complex, 'dispatch', { lead: labour, requirement: '直接派' });
    expect(early.body).toMatchObject({
      code: 'track_needs_consultation',
      words: '「复杂」事项走「联席会商」，须先由中心主任记录会商、确定主办单位，再交办或办结',
    });
    const waiting = await director.page(complex);
    expect([waiting.route, waiting.can['consult']]).toEqual([
      '联席会商',
      { ok: true, words: null, label: '记录联席会商' },
    ]);
    expect((await director.list('to_consult')).lines.map(({ id }) => id)).toContain(complex);
    await director.act(complex, 'consult', agreed);
    const elsewhere = await clerk.tryAct(complex, 'dispatch', { lead: committee, requirement: '换一家' });
    expect(elsewhere.body.code).toBe('agreed_lead_differs');
    await clerk.act(complex, 'dispatch', { lead: labour, requirement: '按会商意见办理' });
    expect(await printed(here, complex, '中心派单')).toContain('联席会商');
    const { stageLabel, timeline } = await clerk.page(complex);
    expect(stageLabel).toBe('中心已派单');
    expect(timeline.flatMap(({ says }) => says)).toEqual(
      expect.arrayContaining([
        '定级为「复杂」，走「联席会商」，办理层级：乡镇（街道）',
        '清溪县人力资源和社会保障局、柳塘镇人民调解委员会联席会商，确定由 清溪县人力资源和社会保障局 主办',
      ]),
    );
  });

  test('重大风险的领导包办：没有指定领导的，不交办也不办结；指定了才派得出去，领导收到通知（YM-14）', async () => {
    const [clerk, director, county] = [
      await here.as('lchuangkou'),
      await here.as('lzhuren'),
      await here.as('xianzhuren'),
    ];
    const { matterId } = await clerk.register({ title: '工地停工，可能上路聚集' });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'major' });
    const order = { lead: labour, requirement: '请到场处置' };
    const refused = await clerk.tryAct(matterId, 'dispatch', order);
    expect(refused.body).toMatchObject({
      code: 'track_needs_sponsor',
      words: '「重大风险」事项走「领导包办」，须先由中心主任指定包案领导，再交办或办结',
    });
    const done = { outcome: 'settled', result: '当场已经说好', informed: true };
    expect((await clerk.tryAct(matterId, 'conclude', done)).body.code).toBe('track_needs_sponsor');
    expect((await director.list('to_sponsor')).lines.map(({ id }) => id)).toContain(matterId);
    const [leader] = (await director.get<{ staff: { id: string }[] }>('/staff?q=周明远')).body.staff;
    await director.act(matterId, 'name_sponsor', { leader: leader?.id });
    await clerk.act(matterId, 'dispatch', order);
    const page = await clerk.page(matterId);
    expect(page).toMatchObject({ route: '领导包办', sponsor: '周明远', trackDue: null });
    expect(page.timeline.flatMap(({ says }) => says)).toContain('领导包办：由 周明远 负责到底');
    const { notices } = (await county.get<NoticesView>('/notices')).body;
    expect(notices.find(({ matterId: about }) => about === matterId)?.text).toContain('您被指定为包案领导');
  });

  test('换用之前登记的，定级时仍从原来的等级里选；新登记的从新的等级里选', async () => {
    const clerk = await here.as('lchuangkou');
    const offered = async (path: string): Promise<unknown> => {
      const { acts, options } = (await clerk.get<FormsView>(path)).body;
      const { help } = acts.find(({ name }) => name === 'grade') ?? { help: '' };
      return [
        (options['grade'] ?? []).map(({ label }) => label).join('、'),
        help.slice(help.lastIndexOf('。', help.length - 2) + 1),
      ];
    };
    expect(await offered('/forms?method=neutral%401')).toEqual([
      '一般、较大、重大',
      '一般：窗口直接分办，15 日；较大：会商后分办，30 日；重大：领导包案，60 日。',
    ]);
    expect(await offered('/forms')).toEqual([
      '简易、普通、复杂、重大风险',
      '简易：窗口直办，当日；普通：窗口直办，15 日；复杂：联席会商，30 日；重大风险：领导包办，60 日。',
    ]);
    expect((await clerk.get<Words>('/forms?method=elsewhere%401')).body.code).toBe('no_such_method');
  });

  test('原来办的仍是原来的名称、单据和版本', async () =>
    expect(await readAgain(here, before)).toEqual(generalReadAgain));
});
