import { describe, expect, test } from 'vitest';
import { clocksOf, story } from '../../../server/test/stories/story.ts';
import {
  adopt,
  dueUnder,
  generalReadAgain,
  generalSeen,
  gradesOffered,
  readAgain,
  sameMatter,
} from '../../common/testing/same-matter.ts';
import type { Seen } from '../../common/testing/same-matter.ts';

const here = story('2026-03-02 09:30');

describe('枝江村级调、镇级办、县级统（ZJC-05、ZJC-09）：同一件事，换一份工作法', () => {
  let before: Seen;

  test('换用之前，照通用工作法办完一件', async () => {
    before = await sameMatter(here, 'general');
    expect(before).toMatchObject(generalSeen);
  });

  test('两个人提交、发布，当日起用；发布前说明各级期限和提请上一级（ZJC-09）', async () => {
    const said = await adopt(here, 'zhijiang');
    expect(said).toEqual(
      expect.arrayContaining([
        '办理层级（一般）：乡镇（街道） → 村级调',
        '办理期限（一般）：15 日 → 当日（缩短）',
        '办理期限（较大）：30 日 → 1 个月（改了算法）',
        '办理期限（重大）：60 日 → 3 个月（延长）',
        '提请上一级（重大）：新增「宜昌市综治中心」',
      ]),
    );
    expect(await gradesOffered(here)).toEqual(['一般', '复杂', '重大']);
  });

  test('一般的当日化解；前台受理、分办，后台办理（ZJC-05、ZJC-09）', async () => {
    expect(await sameMatter(here, 'general')).toMatchObject({
      steps: ['前台已登记', '前台已受理', '已分办', '后台办理中', '已办结', '已核验', '已回访', '已归档'],
      papers: ['分办单 柳塘镇综治分办〔2026〕2号', '协办单 柳塘镇综治协办〔2026〕2号'],
      urged: '督办单 柳塘镇综治督办〔2026〕2号 督办 清溪县人力资源和社会保障局',
      ...{ grade: '一般', resolve: 'running 2026-03-02', method: 'zhijiang@1' },
    });
  });

  test('复杂的一个月，重大的三个月（ZJC-09）', async () =>
    expect([await dueUnder(here, 'serious'), await dueUnder(here, 'major')]).toEqual([
      'running 2026-04-02',
      'running 2026-06-02',
    ]));

  test('第四级：重大的由县里提请上一级统筹，事项仍在本县，期限照算（ZJC-09）', async () => {
    const [clerk, town, county] = [await here.as('lchuangkou'), await here.as('lzhuren'), await here.as('xianzhuren')];
    const { matterId: plain } = await clerk.register({ title: '两家的排水沟' });
    await clerk.act(plain, 'accept');
    await clerk.act(plain, 'grade', { grade: 'serious' });
    const reason = { reason: '涉及多个县市，请求统筹' };
    expect((await town.tryAct(plain, 'refer_up', reason)).body.code).toBe('no_refer_up');
    const { matterId } = await clerk.register({ title: '跨县的水库移民补偿' });
    await clerk.act(matterId, 'accept');
    await clerk.act(matterId, 'grade', { grade: 'major' });
    expect((await town.tryAct(matterId, 'refer_up', reason)).body.code).toBe('raise_first');
    await town.act(matterId, 'raise', { reason: '镇里协调不动' });
    await county.act(matterId, 'refer_up', reason);
    const page = await county.page(matterId);
    expect(page).toMatchObject({ levelLabel: '县级统', route: '县级领导包案', referredUp: { to: '宜昌市综治中心' } });
    expect(clocksOf(page).resolve).toBe('running 2026-06-02');
    expect(page.timeline.flatMap(({ says }) => says)).toContain('提请宜昌市综治中心统筹，仍由本级负责，期限照算');
    expect((await county.tryAct(matterId, 'refer_up', reason)).body.code).toBe('referred_already');
  });

  test('原来办的仍是原来的名称、单据和版本', async () =>
    expect(await readAgain(here, before)).toEqual(generalReadAgain));
});
