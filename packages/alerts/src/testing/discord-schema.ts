/**
 * What Discord takes, written after its developer documentation: "Execute Webhook", "Embed object", "Embed limits" and
 * "Allowed mentions object". JSON Schema counts code points and Discord code units, so tests count those besides.
 */
export const DISCORD_SCHEMA = {
  type: 'object',
  required: ['embeds', 'allowed_mentions'],
  additionalProperties: false,
  properties: {
    username: { type: 'string', minLength: 1, maxLength: 80 },
    content: { type: 'string', minLength: 1, maxLength: 2000 },
    allowed_mentions: {
      type: 'object',
      required: ['parse'],
      additionalProperties: false,
      properties: { parse: { type: 'array', maxItems: 0 } },
    },
    embeds: {
      type: 'array',
      minItems: 1,
      maxItems: 10,
      items: {
        type: 'object',
        required: ['title', 'description'],
        additionalProperties: false,
        properties: {
          title: { type: 'string', minLength: 1, maxLength: 256 },
          description: { type: 'string', maxLength: 4096 },
          url: { type: 'string', pattern: '^https?://' },
          color: { type: 'integer', minimum: 0, maximum: 0xff_ff_ff },
          footer: {
            type: 'object',
            required: ['text'],
            additionalProperties: false,
            properties: { text: { type: 'string', minLength: 1, maxLength: 2048 } },
          },
          timestamp: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
        },
      },
    },
  },
};
