import { Worker } from 'node:worker_threads';
import type { LambdaAnswer, LambdaCall, LambdaStart } from './lambda-protocol.ts';

export interface LambdaOptions {
  readonly bundle: string;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function of the cloud assembly: starts a thread when it is called cold, and again after one has died. */
export class Lambda {
  readonly #options: LambdaOptions;
  #thread: Worker | undefined;
  /** Kinds of writes after which a thread has died: each kills once. Shared between the instances of one function. */
  readonly #deaths: Set<string>;
  readonly calls: Set<string>;

  constructor(options: LambdaOptions, shared?: Lambda) {
    this.#options = options;
    this.#deaths = shared ? shared.#deaths : new Set();
    this.calls = shared ? shared.calls : new Set();
  }

  /** One more instance of the same function, to run beside this one. */
  another(): Lambda {
    return new Lambda(this.#options, this);
  }

  /** After which writes threads of this function have died. */
  get deaths(): readonly string[] {
    return [...this.#deaths].sort();
  }

  async call(call: LambdaCall): Promise<LambdaAnswer> {
    const thread = this.#thread ?? this.#start();
    const answer = await new Promise<LambdaAnswer>((resolve, reject) => {
      thread.removeAllListeners();
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`Cannot call a Lambda: its thread ended with ${code}`)));
      thread.postMessage(call);
    });
    if (answer.kind === 'died') {
      this.#deaths.add(answer.after);
      await this.stop();
    } else for (const made of answer.calls) this.calls.add(made);
    return answer;
  }

  async stop(): Promise<void> {
    this.#thread?.removeAllListeners();
    await this.#thread?.terminate();
    this.#thread = undefined;
  }

  #start(): Worker {
    const { bundle, entry, environment } = this.#options;
    const workerData: LambdaStart = { bundle, entry, survived: this.deaths };
    this.#thread = new Worker(new URL('./lambda-thread.ts', import.meta.url), {
      workerData,
      env: { ...environment },
      // Its log is JSON for CloudWatch, and of no use here.
      stdout: true,
      stderr: true,
    });
    return this.#thread;
  }
}
