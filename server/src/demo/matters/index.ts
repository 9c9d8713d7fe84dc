import type { DemoMatter } from '../course.ts';
import { county } from './county.ts';
import { homes } from './homes.ts';
import { land } from './land.ts';
import { waiting } from './waiting.ts';
import { work } from './work.ts';

/** 演示县的事项: invented troubles of an invented county, in every stage and with every outcome. */
export const demoMatters: readonly DemoMatter[] = [...homes, ...work, ...land, ...county, ...waiting];
