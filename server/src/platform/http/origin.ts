import type { FastifyRequest } from 'fastify';
import type { Origin } from './signed.ts';

const ADDRESS = /^(?:127(?:\.\d{1,3}){3}|::1|0:0:0:0:0:0:0:1|::ffff:127(?:\.\d{1,3}){3})$/i;

/** 本机地址. */
const isLoopback = (address: string): boolean => ADDRESS.test(address);

const isLocalName = (host: string): boolean => host === 'localhost' || isLoopback(host.replace(/^\[|\]$/g, ''));

/** Every address that a proxy says it speaks for, in any of the headers in use. */
function forwardedFor(request: FastifyRequest): string[] {
  const { headers } = request;
  const plain = [headers['x-forwarded-for'], headers['x-real-ip'], headers['x-client-ip'], headers['cf-connecting-ip']]
    .flat()
    .flatMap((value) => (value === undefined ? [] : value.split(',')));
  const standard = [headers.forwarded].flat().flatMap((value) => (value === undefined ? [] : value.split(/[,;]/)));
  const named = standard.filter((part) => /^\s*for=/i.test(part)).map((part) => part.replace(/^\s*for=/i, ''));
  return [...plain, ...named].map((value) => value.trim().replace(/^"?\[?|\]?"?$/g, ''));
}

/**
 * 请求来处. Local only when the socket itself is this machine's, no proxy speaks for anybody else, and the browser
 * asked for this machine by a local name: a proxy beside us, silent about its clients, still carries their host name.
 */
export function originOf(request: FastifyRequest): Origin {
  const socket = request.socket.remoteAddress ?? '';
  const local =
    isLoopback(socket) && forwardedFor(request).every(isLoopback) && isLocalName(hostName(request.headers.host ?? ''));
  return { address: request.ip, local };
}

const hostName = (host: string): string => host.replace(/:\d+$/, '').toLowerCase();
