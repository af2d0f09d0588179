import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDeployment } from './read-deployment.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimwire-deployment-'));
});
afterAll(() => rm(root, { recursive: true }));

const write = (text: string) => writeFile(join(root, 'claimwire.yaml'), text);

test('readDeployment() takes name, place and file from the environment, and the rest from the file', async () => {
  await writeFile(join(root, 'other.yaml'), 'operator: a@b.example\n');
  const env = {
    CLAIMWIRE_NAME: 'second',
    CLAIMWIRE_CONFIG: 'other.yaml',
    CLAIMWIRE_RESERVE: 'no',
    CDK_DEFAULT_ACCOUNT: '123456789012',
    CDK_DEFAULT_REGION: 'eu-west-1',
  };
  expect(await readDeployment(env, root)).toMatchObject({
    kind: 'deployment',
    deployment: {
      name: 'second',
      configuration: { operator: 'a@b.example' },
      env: { account: '123456789012', region: 'eu-west-1' },
      reserveConcurrency: false,
    },
    text: 'operator: a@b.example\n',
  });
});

test('readDeployment() refuses a bad file with the lines that the command line has, and variables of one machine', async () => {
  await write(`interval: soon\nfeeds:\n  - url: \${FEED_URL}\n`);
  expect(await readDeployment({}, root)).toMatchObject({
    kind: 'refused',
    why: expect.stringMatching(
      /^Cannot use the configuration ".*claimwire.yaml": 2 errors, nothing was done$/,
    ),
    problems: [
      expect.stringContaining('claimwire.yaml:1:11: interval: found "soon", wants a length of time'),
      expect.stringContaining(`claimwire.yaml:3:10: feeds[0].url: \${FEED_URL} is a variable of one machine`),
    ],
  });
});

test('readDeployment() leaves references to secrets standing', async () => {
  await write(`feeds:\n  - url: \${ssm:/paid/feed}\n`);
  const read = await readDeployment({}, root);
  expect(read).toMatchObject({
    deployment: { references: [{ reference: 'ssm:/paid/feed', section: 'feeds' }] },
    text: expect.stringContaining(`\${ssm:/paid/feed}`),
  });
});

test('readDeployment() wants a file, and a name that a stack can have', async () => {
  expect(await readDeployment({ CLAIMWIRE_CONFIG: 'none.yaml' }, root)).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('"claimwire init" writes one'),
  });
  expect(await readDeployment({ CLAIMWIRE_NAME: '9 lives' }, root)).toMatchObject({
    kind: 'refused',
    problems: [expect.stringMatching(/^CLAIMWIRE_NAME: found "9 lives", wants a letter/)],
  });
});
