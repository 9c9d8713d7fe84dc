import { linkKinds } from '@jieyou/contracts';
import type { LinkKind } from '@jieyou/contracts';

const offered: readonly LinkKind[] = ['repeat', 'duplicate', 'related'];

/** 是什么关系: what a person may say of two matters that look alike. */
export const judgedKinds = offered.map((value) => ({ value, label: linkKinds[value] }));
