import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * 安全响应头. Scripts only from here and never inline; antd writes its styles inline. Plain http inside a government
 * network is ordinary, so nothing is upgraded and HSTS is spoken only where TLS was announced.
 */
export const securityHeaders = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  hsts: https ? { maxAge: 31_536_000 } : false,
  // Browsers complain about these two on plain http and ignore them.
  crossOriginOpenerPolicy: https,
  originAgentCluster: https,
  frameguard: { action: 'deny' },
});
