// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are the configuration's own.
import { expect, test } from 'vitest';
import { parseConfiguration } from './parse-configuration.ts';

const problems = (text: string, env: Record<string, string> = {}) => {
  const parsed = parseConfiguration(text, 'c.yaml', { kind: 'machine', env });
  return parsed.kind === 'refused' ? parsed.problems : [];
};

const configuration = (text: string, env: Record<string, string> = {}) => {
  const parsed = parseConfiguration(text, 'c.yaml', { kind: 'machine', env });
  if (parsed.kind === 'refused') throw new Error(parsed.problems.join('\n'));
  return parsed.configuration;
};

const WEBHOOK =
  'channels:\n  - id: desk\n    type: webhook\n    url: ${HOOK_URL}\n    secret: ${HOOK_SECRET}\n';

test('parseConfiguration() gives every default for an empty file and for comments only', () => {
  expect(configuration('').feeds).toEqual([]);
  expect(configuration('# nothing yet\n').interval).toBe(900);
});

test('parseConfiguration() answers all errors at once, each with line, column, key, what was found and what is wanted', () => {
  expect(
    problems(
      'interval: soon\nfeeds:\n  - url: outlet.example/rss\n    intervall: 3m\nalerts:\n  minConfidence: high\n  relations: [confirms, denies]\n',
    ),
  ).toEqual([
    'c.yaml:1:11: interval: found "soon", wants a length of time such as 15m, 6h or 1d',
    'c.yaml:3:10: feeds[0].url: found "outlet.example/rss", wants an http or https address',
    'c.yaml:4:5: feeds[0].intervall: is not a known key; did you mean "interval"? Known are url, name, publisher, interval, fullText, folder',
    'c.yaml:6:18: alerts.minConfidence: found "high", wants a number',
    'c.yaml:7:25: alerts.relations[1]: found "denies", wants contradicts, updates or confirms',
  ]);
});

test('parseConfiguration() says what is missing at the place where it should stand', () => {
  expect(problems('channels:\n  - id: desk\n    type: email\n    to: []\n')).toEqual([
    'c.yaml:2:5: channels[0].from: is missing, wants text',
    'c.yaml:3:11: channels[0].smtp: is missing, wants a mail server; only the cloud sends without one, by Amazon SES',
    'c.yaml:4:9: channels[0].to: found a list, wants at least 1 entry',
  ]);
});

test('parseConfiguration() names the known types of a channel for an unknown one', () => {
  expect(problems('channels:\n  - type: fax\n    id: desk\n')).toEqual([
    expect.stringMatching(/^c\.yaml:2:11: channels\[0\]\.type: found "fax", wants email, .*webhook/),
  ]);
});

test('parseConfiguration() refuses a file that is a list or a word', () => {
  expect(problems('- a\n')).toEqual(['c.yaml:1:1: configuration: found a list, wants keys and values']);
  expect(problems('hello\n')).toEqual(['c.yaml:1:1: configuration: found "hello", wants keys and values']);
});

test('parseConfiguration() gives line and column of broken YAML', () => {
  expect(problems('feeds:\n  - url: "https://a.example\n')[0]).toMatch(
    /^c\.yaml:3:1: is not YAML here: Missing closing/,
  );
});

test('parseConfiguration() tells of a key that stands there twice along with everything else', () => {
  expect(problems('interval: 1h\ninterval: 2h\nbogus: 1\n')).toEqual([
    'c.yaml:2:1: this key stands here twice; take one of them out',
    expect.stringMatching(/^c\.yaml:3:1: bogus: is not a known key; known are feeds, /),
  ]);
});

test('parseConfiguration() answers what came from the environment by name, but for figures', () => {
  const text =
    'feeds: [{ url: "https://me:${PASS}@a.example/f" }]\nalerts: { minConfidence: "${SURE}" }\nwatch: ["${CLAIM} was sold."]\n';
  const env = { PASS: 'hunter2', SURE: '0.5', CLAIM: 'The ferry', X: 'x' };
  const parsed = parseConfiguration(text, 'c.yaml', { kind: 'machine', env });
  expect(parsed).toMatchObject({
    secrets: new Map([
      ['PASS', 'hunter2'],
      ['CLAIM', 'The ferry'],
    ]),
  });
});

test('parseConfiguration() takes values from the environment by name', () => {
  const { channels } = configuration(WEBHOOK, {
    HOOK_URL: 'https://desk.example/in',
    HOOK_SECRET: `whsec_${'A'.repeat(40)}`,
  });
  expect(channels[0]).toMatchObject({ url: 'https://desk.example/in', secret: `whsec_${'A'.repeat(40)}` });
});

test('parseConfiguration() makes a number of a name where a number is wanted, and leaves a numeric password a text', () => {
  const { channels } = configuration(
    'channels:\n  - id: mail\n    type: email\n    from: a@b.example\n    to: [c@d.example]\n    smtp: { host: h, port: "${PORT}", password: "${PASS}" }\n',
    { PORT: '2525', PASS: '123456' },
  );
  expect(channels[0]).toMatchObject({ smtp: { port: 2525, password: '123456' } });
});

test('parseConfiguration() names every variable that the environment lacks', () => {
  expect(problems(WEBHOOK)).toEqual([
    'c.yaml:4:10: channels[0].url: the environment has no HOOK_URL; set it, or write the value here',
    'c.yaml:5:13: channels[0].secret: the environment has no HOOK_SECRET; set it, or write the value here',
  ]);
});

test('parseConfiguration() never shows a secret, neither from the environment nor from the file', () => {
  const fromEnvironment = problems(WEBHOOK, { HOOK_URL: 'tok-1234', HOOK_SECRET: 'hunter2' }).join('\n');
  expect(fromEnvironment).toContain('found the value of ${HOOK_SECRET}, wants whsec_');
  expect(fromEnvironment).not.toMatch(/hunter2|tok-1234/);
  expect(problems('channels: [{ id: a, type: webhook, url: "https://a.example", secret: hunter2 }]')).toEqual(
    ['c.yaml:1:70: channels[0].secret: found a secret, wants whsec_ and 24 to 64 bytes in base64'],
  );
});

test('parseConfiguration() never shows a secret that stands in a list of two', () => {
  const refused = problems(
    'channels: [{ id: a, type: webhook, url: "https://a.example", secret: [hunter2] }]',
  );
  expect(refused.join('\n')).toMatch(
    /^c\.yaml:1:\d+: channels\[0\]\.secret\S*: found a (secret|list), wants whsec_/,
  );
  expect(refused.join('\n')).not.toContain('hunter2');
});

test('parseConfiguration() refuses on one machine what only the cloud can send by', () => {
  const channels =
    'channels:\n  - { id: a, type: topic, to: [a@b.example] }\n  - { id: b, type: email, from: a@b.example, to: [a@b.example] }\n';
  expect(problems(channels)).toEqual([
    'c.yaml:2:20: channels[0].type: found "topic", which is Amazon SNS and in the cloud only; on one machine wants email with smtp',
    'c.yaml:3:20: channels[1].smtp: is missing, wants a mail server; only the cloud sends without one, by Amazon SES',
  ]);
  const inTheCloud = parseConfiguration(channels, 'c.yaml', { kind: 'cloud', secrets: new Map() });
  expect(inTheCloud.kind).toBe('configuration');
});

test('parseConfiguration() leaves ${NAME} alone where it is written with two dollar signs', () => {
  expect(configuration('watch: ["The bill costs $${AMOUNT} in all."]').watch).toEqual([
    'The bill costs ${AMOUNT} in all.',
  ]);
});

test('parseConfiguration() refuses a feed or a channel that stands there twice', () => {
  expect(problems('feeds:\n  - url: https://a.example/f\n  - url: https://a.example/f\n')).toEqual([
    'c.yaml:3:10: feeds[1].url: is feeds[0] once more; take one of them out',
  ]);
});

test('parseConfiguration() refuses aliases that multiply without end', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]'];
  const text = [...bomb, 'c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c]'].join(
    '\n',
  );
  expect(problems(text)).toEqual([
    'c.yaml:1:1: configuration: its aliases stand for nothing, or for more than they should',
  ]);
});

const desk = (policy: string) =>
  `channels:\n  - id: desk\n    type: slack\n    url: https://hooks.example/x\n    policy: ${policy}\n`;

test('parseConfiguration() reads the policy of a channel, and what it leaves out is not in it', () => {
  const [channel] = configuration(
    desk('{ coolDown: 6h, digest: null, quietHours: { from: "22:00", until: "07:00", timeZone: UTC } }'),
  ).channels;
  expect(channel?.policy).toEqual({
    coolDown: 21_600,
    digest: null,
    quietHours: { from: '22:00', until: '07:00', timeZone: 'UTC', breakThrough: [] },
  });
});

test.each([
  [
    '{ quietHours: { from: 25:00, until: "07:00", timeZone: Europe/Atlantis } }',
    [
      /quietHours\.from: found "25:00", wants a time of day such as 07:30/,
      /quietHours\.timeZone: found "Europe\/Atlantis", wants the name of a time zone/,
    ],
  ],
  [
    '{ digest: { every: day } }',
    [/digest\.at: is missing, wants a value/, /digest\.timeZone: is missing, wants a value/],
  ],
  [
    '{ digest: { every: hour, at: "07:30" } }',
    [/digest\.at: found "07:30", has no meaning for an hourly digest/],
  ],
  [
    '{ mute: [{ what: a, until: soon }] }',
    [/mute\[0\]\.until: found "soon", wants a date such as 2025-05-31/],
  ],
  ['{ coolDowns: 6h }', [/coolDowns: is not a known key; did you mean "coolDown"\?/]],
  ['{ maxPerHour: 0 }', [/maxPerHour: found 0, wants at least 1/]],
])('parseConfiguration() refuses the policy %s', (policy, wanted) => {
  const found = problems(desk(policy));
  expect(found).toHaveLength(wanted.length);
  for (const [place, pattern] of wanted.entries()) expect(found[place]).toMatch(pattern);
});
