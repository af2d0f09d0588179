// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are the configuration's own.
import { expect, test } from 'vitest';
import { parseConfiguration } from './parse-configuration.ts';

const HOOK = 'type: webhook, url: "${ssm:/desk/hook}", secret: "${secretsmanager:desk#hook}"';
const FILE = `feeds: [{ url: "https://a.example/rss?key=\${ssm:/a/key}" }]\nchannels: [{ id: hook, ${HOOK} }]\n`;
const SECRET = `whsec_${'B'.repeat(40)}`;

const inCloud = (text: string, secrets: Record<string, string> = {}) =>
  parseConfiguration(text, 'c.yaml', { kind: 'cloud', secrets: new Map(Object.entries(secrets)) });

test('the deploy can check a file whose secrets it does not know, and learns which are wanted where', () => {
  expect(inCloud(FILE)).toMatchObject({
    kind: 'configuration',
    references: [
      { reference: 'ssm:/a/key', section: 'feeds' },
      { reference: 'ssm:/desk/hook', section: 'channels' },
      { reference: 'secretsmanager:desk#hook', section: 'channels' },
    ],
    secrets: new Map(),
  });
});

test('what was looked up takes the place of the reference, whole or as part of a value', () => {
  const found = {
    'ssm:/a/key': 'k1',
    'ssm:/desk/hook': 'https://h.example',
    'secretsmanager:desk#hook': SECRET,
  };
  expect(inCloud(FILE, found)).toMatchObject({
    configuration: {
      feeds: [{ url: 'https://a.example/rss?key=k1' }],
      channels: [{ url: 'https://h.example', secret: SECRET }],
    },
    secrets: new Map(Object.entries(found)),
  });
});

test('a looked-up value of the wrong form is told of without showing it', () => {
  expect(inCloud(FILE, { 'secretsmanager:desk#hook': 'hunter2' })).toEqual({
    kind: 'refused',
    problems: [
      expect.stringMatching(
        /^c\.yaml:2:\d+: channels\[0\]\.secret: found the value of .*\$\{secretsmanager:desk#hook\}.*wants whsec_/,
      ),
    ],
  });
});

test('a list of the current and the previous secret may be kept as secrets', () => {
  const text = FILE.replace('"${secretsmanager:desk#hook}"', '["${ssm:now}", "${ssm:before}"]');
  expect(inCloud(text)).toMatchObject({ kind: 'configuration' });
});

test('a variable of one machine is refused in the cloud', () => {
  expect(inCloud('channels: [{ id: a, type: slack, url: "${SLACK_URL}" }]')).toMatchObject({
    problems: [
      expect.stringMatching(
        /^c\.yaml:1:\d+: channels\[0\]\.url: \$\{SLACK_URL\} is a variable of one machine/,
      ),
    ],
  });
});

test('a secret is refused where none belongs', () => {
  expect(inCloud('interval: "${ssm:pace}"')).toMatchObject({
    problems: [
      'c.yaml:1:11: interval: ${ssm:pace} cannot stand here; a secret may be kept for url, secret, user, password',
    ],
  });
});

test('a reference to be looked up in the cloud is refused on one machine', () => {
  expect(
    parseConfiguration('channels: [{ id: a, type: slack, url: "${ssm:slack}" }]', 'c.yaml', {
      kind: 'machine',
      env: {},
    }),
  ).toMatchObject({
    problems: [
      expect.stringMatching(
        /^c\.yaml:1:\d+: channels\[0\]\.url: \$\{ssm:slack\} is looked up in the cloud only; on one machine write \$\{NAME\}/,
      ),
    ],
  });
});
