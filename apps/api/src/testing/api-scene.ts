import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openData } from '@claimwire/adapters-local';
import { createAnalysis } from '@claimwire/analysis';
import { Configuration, type DeadLetter, type Services, trackByHand } from '@claimwire/core';
import { onTestFinished } from 'vitest';
import type { ApiServices } from '../api-services.ts';
import { createApi } from '../create-api.ts';
import { createTokenCheck } from '../token-check.ts';

export const TOKEN = 'token-of-the-desk';

const analysis = createAnalysis({ aliases: [] });

/** An API over a data folder of its own, and what a test may look at behind it. */
export function apiScene({
  configuration = {},
  letters = [],
  secrets = {},
  change = {},
}: {
  readonly configuration?: object;
  readonly letters?: readonly DeadLetter[];
  readonly secrets?: Readonly<Record<string, string>>;
  readonly change?: Partial<ApiServices>;
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'claimwire-api-'));
  const clock = () => new Date('2025-05-06T12:00:00Z');
  const { table, queue, blobs, close } = openData(folder, { clock, survives: 'kill' });
  onTestFinished(() => {
    close();
    rmSync(folder, { recursive: true });
  });
  const stored = {
    configuration: Configuration.parse(configuration),
    table,
    blobs,
    queue,
    clock,
    digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32),
  } satisfies Partial<Services>;
  const logged: object[] = [];
  const log = (event: string, facts: object = {}) => void logged.push({ event, ...facts });
  const chosen: { retried?: readonly string[] | undefined; dropped?: readonly string[] } = {};
  const api = createApi({
    ...stored,
    analysis: async () => analysis,
    deadLetters: {
      list: async () => letters,
      retry: async (ids) => {
        chosen.retried = ids;
        return ids?.length ?? letters.length;
      },
      drop: async (ids) => {
        chosen.dropped = ids;
        return ids.length;
      },
    },
    isToken: createTokenCheck({ readToken: async () => TOKEN, clock }),
    telemetry: {
      info: log,
      warn: log,
      error: (event, error) => log(event, { error }),
      count: () => undefined,
    },
    mask: (text) =>
      Object.entries(secrets).reduce(
        (masked, [name, value]) => masked.replaceAll(value, `\${${name}}`),
        text,
      ),
    ...change,
  });
  /** A call with the token; answers status, type and what was said. */
  const call = async (path: string, init: { method?: string; json?: unknown; headers?: object } = {}) => {
    const response = await api.request(`https://api.example${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${TOKEN}`, ...init.headers },
      ...(init.json !== undefined && {
        body: typeof init.json === 'string' ? init.json : JSON.stringify(init.json),
      }),
    });
    const body = await response.text();
    const type = response.headers.get('content-type');
    // biome-ignore lint/suspicious/noExplicitAny: what the API says is what the tests are about.
    const json = (type?.includes('json') ? JSON.parse(body) : null) as any;
    return {
      status: response.status,
      type,
      body,
      json,
    };
  };
  const track = (words: string) => trackByHand({ ...stored, analysis }, words);
  return { api, call, track, chosen, logged, stored };
}
