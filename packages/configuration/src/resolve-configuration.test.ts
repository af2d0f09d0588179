// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are the configuration's own.
import { expect, test } from 'vitest';
import { resolveConfiguration } from './resolve-configuration.ts';

const FILE = `
feeds: [{ url: "https://a.example/rss?key=\${ssm:/a/key}" }]
channels:
  - { id: one, type: slack, url: "\${secretsmanager:chat#slack}" }
  - { id: two, type: discord, url: "\${secretsmanager:chat#slack}" }
`;

test('resolveConfiguration() looks up the secrets of its sections only, each once', async () => {
  const asked: string[] = [];
  const readSecret = async (reference: string) => {
    asked.push(reference);
    return 'https://hooks.example/T0';
  };
  const { configuration, secrets } = await resolveConfiguration(FILE, 'c.yaml', ['channels'], readSecret);
  expect(asked).toEqual(['secretsmanager:chat#slack']);
  expect(configuration.channels).toMatchObject([
    { url: 'https://hooks.example/T0' },
    { url: 'https://hooks.example/T0' },
  ]);
  expect(secrets).toEqual(new Map([['secretsmanager:chat#slack', 'https://hooks.example/T0']]));
});

test('resolveConfiguration() refuses a secret of the wrong form without showing it', async () => {
  const resolve = resolveConfiguration(FILE, 'c.yaml', ['channels'], async () => 'hunter2');
  await expect(resolve).rejects.toThrow(
    /^Cannot use the configuration "c\.yaml": c\.yaml:4:\d+: channels\[0\]\.url/,
  );
  await expect(resolve).rejects.not.toThrow('hunter2');
});
