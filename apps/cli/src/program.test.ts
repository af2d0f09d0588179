import { CommanderError } from 'commander';
import { expect, test } from 'vitest';
import { createProgram } from './program.ts';
import { capturedApp } from './testing/captured-app.ts';

async function runProgram(...args: string[]) {
  const captured = capturedApp();
  const ended = await createProgram(captured.app)
    .parseAsync(['node', 'claimwire', ...args])
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  if (ended !== undefined && !(ended instanceof CommanderError)) throw ended;
  return { ended, out: captured.out(), err: captured.err(), code: captured.code() };
}

const commands = (function walk(command: ReturnType<typeof createProgram>): string[][] {
  return command.commands.flatMap((child) => [
    [child.name()],
    ...walk(child).map((path) => [child.name(), ...path]),
  ]);
})(createProgram(capturedApp().app));

test.each([[[]], ...commands.map((path) => [path])])(
  'createProgram() has help with examples for %j',
  async (path) => {
    const { ended, out, err } = await runProgram(...path, '--help');
    expect(ended).toMatchObject({ exitCode: 0 });
    expect(err).toBe('');
    expect(out).toMatch(new RegExp(`^Usage: claimwire ${path.join(' ')}`));
    expect(out).toMatch(/\nExamples:\n {2}\S.* # /);
    expect(out).toContain('--json');
  },
);

test('createProgram() has every command that is promised', () => {
  expect(commands.map((path) => path.join(' '))).toEqual(
    expect.arrayContaining(
      'init|demo|watch|poll|ingest|track|untrack|claims|claim|alerts|articles|article|feeds list|feeds add|feeds remove|feeds import|feeds export|parse-feed|extract|statements|judge|retry|dead-letters list'.split(
        '|',
      ),
    ),
  );
});

test('createProgram() answers wrong usage with one line that names the help', async () => {
  const wrong = await runProgram('claims', '--statu', 'x');
  expect(wrong.ended).toMatchObject({ exitCode: 1 });
  expect(wrong.err).toBe(
    `claimwire: Cannot read the command line: unknown option '--statu' (Did you mean --status?); see "claimwire claims --help"\n`,
  );
});

test('createProgram() takes the global options before and after the command', async () => {
  for (const args of [
    ['--data', 'here', 'alerts'],
    ['alerts', '--data', 'here'],
  ]) {
    const folders: string[] = [];
    const { app } = capturedApp({
      openStore: async (folder) => {
        folders.push(folder);
        return { kind: 'nothing-stored' };
      },
    });
    await createProgram(app).parseAsync(['node', 'claimwire', ...args]);
    expect(folders).toEqual(['here']);
  }
});

test('a failure of the world in the middle of work is one line and exit code 1, a defect is thrown', async () => {
  const full = new Error('Cannot write "claimwire.db": the disk is full');
  const openStore = async () => {
    throw full;
  };
  const expected = capturedApp({
    openStore,
    expectedProblem: (error) => (error === full ? full.message : undefined),
  });
  await createProgram(expected.app).parseAsync(['node', 'claimwire', 'alerts']);
  expect(expected.err()).toBe('claimwire: Cannot write "claimwire.db": the disk is full\n');
  expect(expected.code()).toBe(1);
  await expect(
    createProgram(capturedApp({ openStore }).app).parseAsync(['node', 'claimwire', 'alerts']),
  ).rejects.toBe(full);
});
