import type { FastifyRequest } from 'fastify';
import type { MattersDeps } from '../../matters/index.ts';

/** 公众页所需. */
export type PublicDeps = {
  readonly matters: MattersDeps;
  /** 公众页地址, as people type it: set by whoever runs the server, or as the request came. */
  readonly addressOf: (request: FastifyRequest) => string;
  /** 快速离开 leads there: a page that tells nothing about whoever looks at it. */
  readonly neutral: string;
};
