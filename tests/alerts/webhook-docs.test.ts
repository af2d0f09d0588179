import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebhookEvent, webhookSchema } from '@claimwire/alerts';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../../docs');
const text = readFileSync(join(docs, 'webhooks.md'), 'utf8');
const examples = [...text.matchAll(/^```json\n([\s\S]*?)^```/gm)].map(([, json]) => JSON.parse(json!));

describe('docs/webhooks', () => {
  test('the published schema is that of the bodies that are sent (vitest -u writes it)', async () => {
    const schema = `${JSON.stringify(webhookSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot(join(docs, 'webhooks.schema.json'));
  });

  test('every example is as the published schema says, and says no more', () => {
    const validate = new Ajv2020().compile(
      JSON.parse(readFileSync(join(docs, 'webhooks.schema.json'), 'utf8')),
    );
    expect(examples.map(({ type }) => type)).toEqual(['claim.contradicted', 'feed.failing', 'test']);
    for (const example of examples) {
      validate(example);
      expect(validate.errors).toBeNull();
      expect(WebhookEvent.parse(example)).toEqual(example);
    }
  });

  test('the schema refuses what is no such body', () => {
    const validate = new Ajv2020().compile(webhookSchema());
    const [contradicted] = examples;
    expect(validate({ ...contradicted, type: 'claim.forgotten' })).toBe(false);
    expect(validate({ ...contradicted, data: { ...contradicted.data, alerts: [] } })).toBe(false);
    expect(validate({ ...contradicted, timestamp: 'yesterday' })).toBe(false);
  });

  test('every event type is described', () => {
    const types = WebhookEvent.options.map((option) => option.shape.type.value);
    expect(
      types.filter((type) => !text.includes(`| \`${type}\``) && !text.includes(`, \`${type}\``)),
    ).toEqual([]);
  });
});
