/** 演示县的规模: three towns for tests and a quick look, or a county of real size. */
export const demoSizes = ['small', 'county'] as const;
export type DemoSize = (typeof demoSizes)[number];

/** 每次装入都一样的种子. Another one gives another county of the same kind. */
export const demoSeed = '清溪 2026';

/** 模拟的事项, about so many, beside those that were written one by one. */
export const simulatedMatters: Readonly<Record<DemoSize, number>> = { small: 0, county: 2990 };
