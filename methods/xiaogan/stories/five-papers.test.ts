import { describe, expect, test } from 'vitest';
import { story } from '../../../server/test/stories/story.ts';
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

describe('孝感“五单”（XG-05、XG-07）：同一件事，换一份工作法', () => {
  let before: Seen;

  test('换用之前，照通用工作法办完一件', async () => {
    before = await sameMatter(here, 'general');
    expect(before).toMatchObject(generalSeen);
  });

  test('两个人提交、发布，当日起用；发布前说明一般 15 日改为 3 日、较大 30 日改为 20 日（XG-07）', async () => {
    const said = await adopt(here, 'xiaogan');
    expect(said).toEqual(
      expect.arrayContaining([
        '办理期限（一般）：15 日 → 3 日（缩短）',
        '办理期限（较大）：30 日 → 20 日（缩短）',
        '主办的工单：交办单 → 派单',
        '整套流转：新增「“五单”机制」',
      ]),
    );
    expect(await gradesOffered(here)).toEqual(['一般性', '较大']);
  });

  test('同一件事：派单、接单、督办单、核单、评单，三日办结（XG-05、XG-07）', async () => {
    expect(await sameMatter(here, 'general')).toMatchObject({
      steps: ['已登记', '已受理', '已派单', '已接单', '已办结', '已核单', '已评单', '已归档'],
      papers: ['派单 柳塘镇综治派单〔2026〕2号', '协办派单 柳塘镇综治协办派单〔2026〕2号'],
      urged: '督办单 柳塘镇综治督办单〔2026〕2号 督办 清溪县人力资源和社会保障局',
      ...{ grade: '一般性', resolve: 'running 2026-03-05', method: 'xiaogan@1' },
    });
  });

  test('较大的二十日，末日星期日顺延一日（XG-07）；材料没有的重大一级选不到', async () => {
    expect(await dueUnder(here, 'serious')).toBe('running 2026-03-23');
    await expect(dueUnder(here, 'major')).rejects.toThrow('not_in_method');
  });

  test('原来办的仍是原来的名称、单据和版本', async () =>
    expect(await readAgain(here, before)).toEqual(generalReadAgain));
});
