import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { App } from './app.ts';
import { once } from './once.ts';
import { createProgram } from './program.ts';
import { awsProblem } from './remote/aws-problem.ts';
import { deployedConfiguration, NotAtWork } from './remote/deployed-configuration.ts';
import { readOutputs } from './remote/stack-outputs.ts';
import { stopOnSignals } from './terminal/stop-on-signals.ts';

/** The composition root: the only place that knows the process, its streams and its environment, and names adapters. */
export async function main(): Promise<void> {
  letYoungGenerationGrow(false);
  endQuietlyWithTheReader(process.stdout);
  endQuietlyWithTheReader(process.stderr);
  // Before any data folder was opened there is nothing to expect of one.
  let dataProblem: App['expectedProblem'] = () => undefined;
  const app: App = {
    version: packageJson.version,
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    clock: () => new Date(),
    random: Math.random,
    digest: (text) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    stopSignal: once(() => stopOnSignals(process)),
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, milliseconds);
        signal.addEventListener('abort', done);
        if (signal.aborted) done();
      }),
    async createReader({ pauses = true, ...options }) {
      const { createFeedReader } = await import('@claimwire/feeds');
      const limits = pauses ? {} : { pause: { shortestMs: 0, longestMs: 0 } };
      return createFeedReader({ ...options, limits, version: packageJson.version });
    },
    async createWebSub(options) {
      const { createWebSub } = await import('@claimwire/feeds');
      return createWebSub({ ...options, version: packageJson.version });
    },
    async createAnalysis({ aliases }) {
      const { createAnalysis } = await import('@claimwire/analysis');
      letYoungGenerationGrow(true);
      return createAnalysis({ aliases });
    },
    async createChannels(configuration, options) {
      const { createChannels } = await import('@claimwire/alerts');
      return createChannels(configuration, options);
    },
    async openStore(folder, options) {
      const { DataError, openData } = await import('@claimwire/adapters-local');
      dataProblem = (error) => (error instanceof DataError ? error.message : undefined);
      try {
        return { kind: 'open', store: openData(folder, options) };
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        if (error.problem === 'missing') return { kind: 'nothing-stored' };
        return { kind: 'failed', why: error.message };
      }
    },
    async openStack({ name, region }) {
      const aws = await import('@claimwire/adapters-aws');
      dataProblem = (error) => {
        if (error instanceof NotAtWork) return error.message;
        const why = awsProblem(error);
        return why && `Cannot work on the stack "${name}": ${why}`;
      };
      const reach = { region };
      const client = aws.createCloudFormationClient(reach);
      const outputs = await readOutputs(name, () => aws.readStackOutputs({ client, stackName: name }));
      if (outputs.kind === 'failed') return outputs;
      const { poll, analyse, notify, tableName, bucketName } = outputs;
      const { clock } = app;
      const dynamo = aws.createDynamoClient(reach);
      const table = aws.createDynamoTable({ client: dynamo, tableName, indexName: 'lists', clock });
      const sqs = aws.createSqsClient(reach);
      const queues = { poll: poll.source, analyse: analyse.source, notify: notify.source };
      const queue = aws.createSqsQueue({ client: sqs, queues });
      const deadLetters = aws.createSqsDeadLetters({ client: sqs, queues: [poll, analyse, notify] });
      const readSecret = aws.createSecretReader({
        secretsManager: aws.createSecretsManagerClient(reach),
        ssm: aws.createSsmClient(reach),
      });
      const stack = {
        table,
        blobs: aws.createS3Blobs({ client: aws.createS3Client(reach), bucketName }),
        queue: { ...queue, ...deadLetters },
        configuration: () => deployedConfiguration(name, table, readSecret),
      };
      return { kind: 'open', stack };
    },
    expectedProblem: (error) => dataProblem(error),
    exit(code) {
      process.exitCode = code;
    },
  };
  try {
    await createProgram(app).parseAsync(process.argv);
  } catch (error) {
    // Commander has said what is wrong already; help and version end this way too.
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}

/**
 * V8 doubles the room for short-lived objects under load, and so holds tens of megabytes that polling does not need.
 * Analysis does, and is an eighth slower without.
 */
function letYoungGenerationGrow(isAllowed: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${isAllowed ? 2 : 1}`);
}

/** `claimwire alerts | head` closes the pipe in our face: that is no failure. */
function endQuietlyWithTheReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
