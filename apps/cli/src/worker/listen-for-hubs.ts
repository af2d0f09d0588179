import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type HubReply, receiveFromHub } from '@claimwire/core';
import type { LocalServices } from '../with-services.ts';

/** A door for hubs, open until it is closed. */
export interface HubDoor {
  /** Where it listens: host and port. */
  readonly address: string;
  /** Aborted once a hub has called, from now on. */
  knock(): AbortSignal;
  /** Throws what handling a call failed with, where nobody foresaw it. */
  check(): void;
  close(): Promise<void>;
}

/** Hubs push what is new, not whole archives. */
const MOST_BYTES = 4 * 1024 * 1024;
/** So that strangers cannot fill the memory: this many times the limit above. */
const MOST_CONNECTIONS = 8;
const SLOWEST_MS = 30_000;

/**
 * Listens for the hubs of feeds at an address such as `127.0.0.1:8080`. The last part of a path is the feed's id,
 * whatever the proxy in front leaves before it. Rejects when it cannot listen there.
 */
export async function listenForHubs(services: LocalServices, listen: string): Promise<HubDoor> {
  let called = new AbortController();
  const failures: unknown[] = [];
  const server = createServer((request, response) => {
    answer(services, request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'text/plain' }).end(body);
        called.abort();
      },
      (error: unknown) => {
        failures.push(error);
        response.writeHead(500).end();
        called.abort();
      },
    );
  });
  const place = listen.lastIndexOf(':');
  const host = listen.slice(0, place);
  const port = await open(server, host.replace(/^\[|\]$/g, ''), Number(listen.slice(place + 1)));
  return {
    address: `${host}:${port}`,
    knock() {
      if (called.signal.aborted) called = new AbortController();
      return called.signal;
    },
    check() {
      if (failures.length > 0) throw failures[0];
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function open(server: Server, host: string, port: number): Promise<number> {
  server.maxConnections = MOST_CONNECTIONS;
  server.requestTimeout = SLOWEST_MS;
  server.headersTimeout = SLOWEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  return typeof bound === 'object' && bound !== null ? bound.port : port;
}

async function answer(services: LocalServices, request: IncomingMessage): Promise<HubReply> {
  const url = URL.parse(request.url ?? '/', 'http://callback.invalid');
  const feedId = url?.pathname.split('/').at(-1) ?? '';
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      if (!(chunk instanceof Buffer)) continue;
      size += chunk.length;
      if (size > MOST_BYTES) return { status: 413, body: '' };
      chunks.push(chunk);
    }
  } catch (error) {
    // The hub hung up: nobody is left to be answered.
    if (request.destroyed) return { status: 400, body: '' };
    throw error;
  }
  return receiveFromHub(services, feedId, {
    method: request.method ?? '',
    query: url?.searchParams ?? new URLSearchParams(),
    header: (name) => {
      const value = request.headers[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
    body: Buffer.concat(chunks),
  });
}
