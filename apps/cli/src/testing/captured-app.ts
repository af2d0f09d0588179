import { createHash } from 'node:crypto';
import type { App, ExitCode } from '../app.ts';
import type { Session } from '../session.ts';
import { createOutput } from '../terminal/output.ts';

/** An app for tests that keeps what is written; what a test does not give throws when it is used. */
export interface CapturedApp {
  readonly app: App;
  readonly session: Session;
  readonly out: () => string;
  readonly err: () => string;
  readonly code: () => ExitCode | undefined;
}

const unexpected = (name: string) => () => {
  throw new Error(`this test does not expect ${name}`);
};

export function capturedApp(given: Partial<App> & { readonly json?: boolean } = {}): CapturedApp {
  let out = '';
  let err = '';
  let code: ExitCode | undefined;
  const stdout = {
    write: (text: string) => {
      out += text;
    },
  };
  const stderr = {
    write: (text: string) => {
      err += text;
    },
  };
  const app: App = {
    version: '0.0.0',
    env: {},
    stdin: (async function* () {})(),
    stdout,
    stderr,
    clock: () => new Date('2025-05-06T12:00:00Z'),
    random: () => 0.5,
    digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    stopSignal: () => new AbortController().signal,
    sleep: async () => undefined,
    createReader: unexpected('a reader'),
    createWebSub: unexpected('hubs'),
    createAnalysis: unexpected('an analysis'),
    createChannels: unexpected('channels'),
    openStore: unexpected('a store'),
    openStack: unexpected('a stack'),
    expectedProblem: () => undefined,
    exit: (value) => {
      code = value;
    },
    ...given,
  };
  const output = createOutput(stdout, stderr, { json: given.json ?? false, color: false });
  const session: Session = {
    app,
    output,
    dataFolder: '.claimwire',
    configFile: undefined,
    remote: undefined,
  };
  return { app, session, out: () => out, err: () => err, code: () => code };
}
