import { parseConfiguration } from '@claimwire/configuration';
import { Configuration } from '@claimwire/core';
import { expect, test } from 'vitest';
import { TEMPLATE } from './template.ts';

test('TEMPLATE is valid and says nothing but the defaults', () => {
  expect(parseConfiguration(TEMPLATE, 'claimwire.yaml', { kind: 'machine', env: {} })).toEqual({
    kind: 'configuration',
    configuration: Configuration.parse({}),
    secrets: new Map(),
    references: [],
  });
});

test('TEMPLATE names every setting of the configuration', () => {
  for (const key of Object.keys(Configuration.shape))
    expect(TEMPLATE).toMatch(new RegExp(`^(# )?${key}:`, 'm'));
});

test('TEMPLATE stays valid with its examples taken out of their comments', () => {
  const filled = TEMPLATE.replaceAll(/^#(?= {2})/gm, '').replaceAll(/^(\w+): (?:\[\]|\{\})$/gm, '$1:');
  const env = {
    SMTP_PASSWORD: 'x',
    WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}`,
    SLACK_URL: 'https://a.example',
  };
  expect(parseConfiguration(filled, 'claimwire.yaml', { kind: 'machine', env })).toMatchObject({
    kind: 'configuration',
    configuration: {
      feeds: [{ name: 'Outlet', interval: 600 }],
      watch: [expect.any(String)],
      aliases: [expect.any(Array)],
      channels: [{ type: 'email' }, { type: 'webhook' }, { type: 'slack' }],
    },
  });
});
