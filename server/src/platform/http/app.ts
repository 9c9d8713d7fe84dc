import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Debug } from './errors.ts';
import type { Recognise } from './signed.ts';

/** What a slice registers its route on. Addresses are relative: '/matters' answers at /api/matters. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** 探测: what a part of the system says of itself; `ok` decides, the rest is for whoever reads it. */
export type Probe = () => Promise<{ ok: boolean; [fact: string]: unknown }>;
export type Probes = { version: string; database: Probe; jobs: Probe };

/** 网页: pages that the server renders and whose forms work without scripts. */
export type Pages = {
  /** Addresses are relative: '/lodge' answers at /p/lodge. */
  readonly routes: (pages: App) => void;
  /** Says no, or that something failed, in a page; where a form was sent, with what was typed in it. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, said: PageRefusal) => FastifyReply;
};
export type PageRefusal = { readonly status: number; readonly code: string; readonly words: string };

export type AppOptions = {
  /** Who holds a session token; `recogniseSession(db)` of the staff module. */
  recognise: Recognise;
  /** Registers every module's routes, under /api. */
  routes: (api: App) => void | Promise<void>;
  /** 公众页, under /p: rendered here, plain forms, nobody signed in. */
  pages?: Pages;
  probes: Probes;
  /** The folder of the built web, usually web/dist. */
  web?: string;
  /** Proxies whose X-Forwarded-* are believed: addresses or CIDR. None by default. */
  trustedProxies?: string[];
  /** TLS stands in front of us: speak HSTS. */
  https?: boolean;
  /** Requests a minute from one address; a whole centre may share one. */
  limits?: {
    perMinute?: number;
    signInPerMinute?: number;
    pagesPerMinute?: number;
    formsPerMinute?: number;
    scarcePerTenMinutes?: number;
  };
  /** Level of the log, or silence. */
  log?: string | false;
  /** Sees the whole of an unexpected error; for development and tests, never in service. */
  debug?: Debug;
};

export const SIGN_IN_PER_MINUTE = 60;
export const PER_MINUTE = 6_000;
/** Many phones of one carrier share an address. */
export const PAGES_PER_MINUTE = 600;
export const FORMS_PER_MINUTE = 60;
export const SCARCE_PER_TEN_MINUTES = 40;
