// Runs one Lambda's bundle as the service would: started cold, called again while warm. Its clock is set by each call, its
// requests to AWS are noted, and it can be made to die at the moment in which a write has come through.
import http, { type ClientRequest } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { describeRequest } from './describe-request.ts';
import type { LambdaAnswer, LambdaCall, LambdaStart } from './lambda-protocol.ts';

const { bundle, entry, survived }: LambdaStart = workerData;
const port = parentPort;
if (!port) throw new Error('Cannot run a Lambda: this is no thread');

const known = new Set(survived);
const calls = new Set<string>();
let isMortal = false;

const RealDate = Date;
let start = { real: performance.now(), now: RealDate.now() };
const now = () => start.now + Math.floor(performance.now() - start.real);
globalThis.Date = class extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) super(now());
    else super(...(args as [number]));
  }
  static override now = now;
} as DateConstructor;

// Outlets that stand on one host are asked one after the other, with a pause. Nobody waits here for the time to pass.
const pause = timers.setTimeout;
timers.setTimeout = ((_: number, ...rest: []) => pause(0, ...rest)) as typeof pause;

const answer = (message: LambdaAnswer) => port.postMessage(message);

/** Ends this thread's life: nothing that it has in mind happens any more. */
function die(after: string): void {
  answer({ kind: 'died', after });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const request = http.request;
http.request = ((
  options: http.RequestOptions,
  done?: (answer: http.IncomingMessage) => void,
): ClientRequest => {
  // Queues have addresses of their own, which only the emulator's makers have in their DNS.
  const isQueue = options.host?.endsWith('.localhost') === true;
  const sent = request({ ...options, ...(isQueue && { host: '127.0.0.1' }) }, done);
  const { end } = sent;
  sent.end = ((body: string | Uint8Array | undefined) => {
    const described = describeRequest(sent, body);
    calls.add(described.right);
    const { write } = described;
    if (write !== null) {
      // Before anybody else hears of the answer.
      sent.prependListener('response', ({ statusCode = 500 }) => {
        if (!isMortal || known.has(write) || statusCode >= 300) return;
        die(write);
      });
    }
    return Reflect.apply(end, sent, [body]);
  }) as typeof end;
  return sent;
}) as typeof request;
syncBuiltinESMExports();

const module = await import(pathToFileURL(bundle).href);

port.on('message', async ({ event, now: moment, dies }: LambdaCall) => {
  start = { real: performance.now(), now: moment };
  isMortal = dies;
  try {
    const result = await module[entry](event, {});
    answer({ kind: 'done', result, calls: [...calls] });
  } catch (error) {
    answer({
      kind: 'failed',
      error: String(error instanceof Error ? error.stack : error),
      calls: [...calls],
    });
  }
});
