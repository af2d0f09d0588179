import type {
  Analysis,
  Channel,
  ChannelId,
  Configuration,
  Digest,
  FeedReader,
  WebSub,
} from '@claimwire/core';
import type { OpenedStack, StackName } from './remote/stack.ts';
import type { TextSink } from './terminal/output.ts';
import type { Opened } from './worker/store.ts';

/** 0: fine. 1: the work failed in part, and the error stream says what. 2: bad input or usage, nothing was done. */
export type ExitCode = 0 | 1 | 2;

type Clock = () => Date;

/** The world outside, as `main.ts` hands it to the commands. Everything heavy is made on demand, so that `--help` is quick. */
export interface App {
  readonly version: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  readonly clock: Clock;
  readonly random: () => number;
  readonly digest: Digest;
  /** From the first call on, Ctrl-C and the signal to end abort this instead of the process: finish what is begun, then stop. */
  stopSignal(): AbortSignal;
  /** Resolves after this time, or as soon as the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  createReader(options: {
    readonly allowPrivate: boolean;
    readonly clock: Clock;
    /** False: no pause between requests to one host, for servers of one's own. */
    readonly pauses?: boolean;
  }): Promise<FeedReader>;
  createWebSub(options: { readonly callback: string; readonly allowPrivate: boolean }): Promise<WebSub>;
  createAnalysis(options: Pick<Configuration, 'aliases'>): Promise<Analysis>;
  createChannels(
    configuration: Pick<Configuration, 'channels' | 'network' | 'console'>,
    options: { readonly clock: Clock },
  ): Promise<ReadonlyMap<ChannelId, Channel>>;
  openStore(
    folder: string,
    options: {
      readonly mode: 'read' | 'write';
      readonly clock: Clock;
      /** `kill`: do not wait for the disk, for a folder that is thrown away. Default `power-cut`. */
      readonly survives?: 'kill' | 'power-cut';
    },
  ): Promise<Opened>;
  /** Opens a deployed stack. Nothing of AWS is loaded before. */
  openStack(stack: StackName): Promise<OpenedStack>;
  /** One line for people when the error is the world's and not a defect: a full disk, a damaged database. */
  expectedProblem(error: unknown): string | undefined;
  /** Ends the run with this code once everything is written. */
  exit(code: ExitCode): void;
}
