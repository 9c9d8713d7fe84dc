import type { LinesUnderMethodView, LookThroughView, MethodChoicesView } from '@jieyou/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '../../../server/test/client.ts';
import { story } from '../../../server/test/stories/story.ts';

const { as } = story('2026-03-02 09:30');
const labour = 'c990101.rs';
let id = '';

beforeAll(async () => {
  const clerk = await as('lchuangkou');
  ({ matterId: id } = await clerk.register({ title: '两个月工资没有结清' }));
  await clerk.act(id, 'accept');
  await clerk.act(id, 'grade', { grade: 'general' });
  await clerk.act(id, 'dispatch', { lead: labour, requirement: '请核实' });
});

const look = async (login: 'lchuangkou' | 'hchuangkou' | 'renshe', method: string) =>
  (await as(login)).get<LookThroughView & Words>(`/matters/${id}/look-through?method=${encodeURIComponent(method)}`);
const resolveOf = ({ clocks }: LookThroughView['other']) => clocks.find(({ kind }) => kind === 'resolve');

describe('换个工作法看一件事项：只看，不改', () => {
  it('可以看随产品附带的各份', async () => {
    const { choices } = (await (await as('lchuangkou')).get<MethodChoicesView>('/methods/choices')).body;
    expect(choices.map(({ method, origin }) => [method, origin])).toEqual([
      ['baijie', 'shipped'],
      ['echeng', 'shipped'],
      ['jiangan', 'shipped'],
      ['manwa', 'shipped'],
      ['neutral', 'shipped'],
      ['shishou', 'shipped'],
      ['tongshan', 'shipped'],
      ['xianan', 'shipped'],
      ['xiaogan', 'shipped'],
      ['xuanen', 'shipped'],
      ['yunmeng', 'shipped'],
      ['zhijiang', 'shipped'],
    ]);
  });
  it('同样的事实，换了环节、单据、等级的叫法和日期，与适用的一版并排', async () => {
    const { status, body } = await look('lchuangkou', 'xiaogan');
    expect(status).toBe(200);
    const { ruling, other } = body;
    expect([ruling, other].map(({ steps }) => steps.find(({ here }) => here)?.label)).toEqual(['已交办', '已派单']);
    expect([ruling, other].map(({ orders }) => orders.map(({ paper, number }) => `${paper} ${number}`))).toEqual([
      ['交办单 柳塘镇综治交办〔2026〕1号'],
      ['派单 柳塘镇综治派单〔2026〕1号'],
    ]);
    expect([ruling.grade?.label, other.grade?.label, other.loop]).toEqual(['一般', '一般性', '“五单”机制']);
    expect([resolveOf(ruling)?.dueDay, resolveOf(other)?.dueDay]).toEqual(['2026-03-17', '2026-03-05']);
    expect([resolveOf(ruling)?.differs, resolveOf(other)?.differs]).toEqual([null, '早 12 日']);
    expect(other.papers.find(({ kind }) => kind === 'verify')?.label).toBe('核单');
    const again = await (await as('lchuangkou')).page(id);
    expect([again.method.version, again.stageLabel, again.version]).toEqual([
      'neutral@1',
      '已交办',
      again.timeline.length,
    ]);
  });
  it('没有对应等级的，说明期限怎样算', async () => {
    const clerk = await as('lchuangkou');
    await clerk.act(id, 'grade', { grade: 'major', reason: '又来了三十人' });
    const { other } = (await look('lchuangkou', 'xiaogan')).body;
    expect([other.grade, other.gradeNote]).toEqual([null, '没有与「重大」对应的等级，期限按总期限算']);
    await clerk.act(id, 'grade', { grade: 'general', reason: '已经散去' });
  });
  it('看得到事项的才看得到；承办单位也可以看；没有这份工作法的说明怎么办', async () => {
    expect((await look('renshe', 'yunmeng')).body.other.steps.find(({ here }) => here)?.label).toBe('中心已派单');
    expect(await look('hchuangkou', 'yunmeng')).toMatchObject({ status: 404, body: { code: 'no_such_matter' } });
    expect(await look('lchuangkou', 'elsewhere')).toMatchObject({ status: 404, body: { code: 'no_such_version' } });
    expect((await look('lchuangkou', "x'--")).status).toBe(400);
  });
  it('清单上也可以换着看，看不到的事项不在其中', async () => {
    const linesOf = async (login: 'lchuangkou' | 'hchuangkou'): Promise<LinesUnderMethodView['lines']> =>
      (await (await as(login)).get<LinesUnderMethodView>(`/look-through?method=zhijiang&ids=${id}`)).body.lines;
    expect(await linesOf('lchuangkou')).toMatchObject([
      { id, stageLabel: '已分办', gradeLabel: '一般', dueDay: '2026-03-02', dueClock: '办理', light: 'green' },
    ]);
    expect(await linesOf('hchuangkou')).toEqual([]);
  });
});
