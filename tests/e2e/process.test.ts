import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problems, run, STARTER, start } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

/** A configuration whose only feed is a closed port: watching it means waiting. */
const WAITING = 'feeds: [{ url: "http://127.0.0.1:9/feed" }]\nnetwork: { allowPrivate: true }\n';

function waitingFolder(): string {
  const cwd = folderForTest();
  writeFileSync(join(cwd, 'claimwire.yaml'), WAITING);
  return cwd;
}

/** A Node that is too old for claimwire itself, where this machine has one. */
const oldNode = execFileSync('which', ['-a', 'node'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .find(
    (path) =>
      Number.parseInt(execFileSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }), 10) < 24,
  );

const nodes = [process.execPath, ...(oldNode === undefined ? [] : [oldNode])];

test.each(nodes)('watch under %s stops cleanly on the signals to end', async (node) => {
  const cwd = waitingFolder();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const watching = start(['watch'], { cwd, node });
    await watching.said('Watching 1 feed');
    watching.process.kill(signal);
    const ended = await watching.ended;
    expect(ended, signal).toMatchObject({ code: 0, signal: null });
    expect(ended.stderr).not.toContain('    at ');
  }
});

test('a second process on a data folder is refused with one line, and readers are not', async () => {
  const cwd = waitingFolder();
  const watching = start(['watch'], { cwd });
  await watching.said('Watching 1 feed');
  const second = await run(['poll'], { cwd });
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(problems(second)).toEqual([
    expect.stringMatching(/^claimwire: Cannot use the data folder ".claimwire": process \d+ is using it/),
  ]);
  expect(await run(['alerts'], { cwd })).toMatchObject({ code: 0 });
  watching.process.kill('SIGTERM');
  await watching.ended;
  expect(await run(['poll', '--all'], { cwd })).toMatchObject({ code: 1 });
});

test.each(nodes)('killed under %s, it lets go of the data folder', async (node) => {
  const cwd = waitingFolder();
  const watching = start(['watch'], { cwd, node });
  await watching.said('Watching 1 feed');
  watching.process.kill('SIGKILL');
  await watching.ended;
  await expect
    .poll(async () => (await run(['poll', '--all'], { cwd })).code, {
      timeout: 10_000,
      interval: 200,
    })
    .toBe(1);
});

test.each(nodes)('the exit code and the streams come through %s', async (node) => {
  const cwd = folderForTest();
  expect(await run(['--version'], { cwd, node })).toMatchObject({ code: 0, stdout: '0.1.0\n', stderr: '' });
  expect(await run(['nonsense'], { cwd, node })).toMatchObject({ code: 2 });
  const pairs = '{"id":7,"claim":"Nine men died.","statement":"Nine men died."}\n';
  const judged = await run(['judge', '--pairs', '-', '--json'], { cwd, node, input: pairs });
  expect(judged).toMatchObject({ code: 0, stdout: expect.stringContaining('{"id":7,') });
});

test('a reader that closes the pipe ends it quietly', async () => {
  const cwd = folderForTest();
  const pair = JSON.stringify({ id: 'x', claim: 'Nine men died.', statement: 'Ten men died.' });
  writeFileSync(join(cwd, 'pairs.jsonl'), `${pair}\n`.repeat(5000));
  const script = '"$0" "$1" judge --pairs pairs.jsonl --json | head -n 1';
  const piped = spawn('bash', ['-c', script, process.execPath, STARTER], { cwd });
  let stderr = '';
  piped.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  await new Promise((resolve) => piped.once('close', resolve));
  expect(stderr).toBe('');
});
