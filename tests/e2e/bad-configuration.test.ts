import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problems, run } from './claimwire.ts';
import { folderForTest } from './folder-for-test.ts';

const BAD = `feeds:
  - url: not-an-address
    nmae: Outlet
interval: often
channels:
  - id: hook
    type: webhook
    url: https://desk.example/hook
    secret: "\${HOOK_SECRET}"
`;

test.each([['poll'], ['watch'], ['feeds', 'list'], ['judge', '--claim', 'a b c.', '--statement', 'a b c.']])(
  'a bad configuration stops "%s %s" with every error at its line, and nothing is done',
  async (...args) => {
    const cwd = folderForTest();
    writeFileSync(join(cwd, 'claimwire.yaml'), BAD);
    const ended = await run(
      args.filter((arg) => arg !== undefined),
      { cwd, env: { HOOK_SECRET: 'not-a-real-secret' } },
    );
    expect(ended.code).toBe(2);
    expect(ended.stdout).toBe('');
    expect(problems(ended)).toEqual([
      'claimwire: Cannot use the configuration "claimwire.yaml": 4 errors, nothing was done',
      '  claimwire.yaml:2:10: feeds[0].url: found "not-an-address", wants an http or https address',
      expect.stringMatching(
        /^ {2}claimwire\.yaml:3:5: feeds\[0\]\.nmae: is not a known key; did you mean "name"\?/,
      ),
      '  claimwire.yaml:4:11: interval: found "often", wants a length of time such as 15m, 6h or 1d',
      // The names of variables are shown, their values never.
      expect.stringMatching(
        /^ {2}claimwire\.yaml:9:13: channels\[0\]\.secret: found the value of \$\{HOOK_SECRET\}/,
      ),
    ]);
    expect(ended.stderr).not.toContain('not-a-real-secret');
    expect(existsSync(join(cwd, '.claimwire'))).toBe(false);
  },
);

test('a configuration that was named but is not there, or is a directory, is refused', async () => {
  const cwd = folderForTest();
  mkdirSync(join(cwd, 'folder.yaml'));
  const missing = await run(['poll', '--config', 'other.yaml'], { cwd });
  expect(missing).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('"other.yaml": there is no such file'),
  });
  const folder = await run(['poll', '--config', 'folder.yaml'], { cwd });
  expect(folder).toMatchObject({ code: 2, stderr: expect.stringContaining('it is a directory') });
});

test('without a configuration the tools run on defaults, and polling says what is missing', async () => {
  const cwd = folderForTest();
  expect(await run(['feeds', 'list'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(await run(['poll'], { cwd })).toMatchObject({
    code: 2,
    stderr: 'claimwire: Cannot poll: no feeds are configured; add one with "claimwire feeds add URL"\n',
  });
});

test('what cannot be understood on the command line is one line and exit code 2', async () => {
  const cwd = folderForTest();
  for (const args of [
    ['pol'],
    ['claims', '--stats', 'x'],
    ['claims', '--status', 'maybe'],
    ['track'],
    ['alerts', '--since', 'soon'],
  ]) {
    const ended = await run(args, { cwd });
    expect(ended, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
    expect(problems(ended), args.join(' ')).toEqual([expect.stringMatching(/^claimwire: Cannot /)]);
  }
});
