/**
 * What Slack takes, written after its documentation: "Sending messages using incoming webhooks", "Blocks" (header,
 * rich text, divider: at most 50 blocks, 150 characters in a header) and "Text object".
 */
const richTextElement = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'text'],
      additionalProperties: false,
      properties: {
        type: { const: 'text' },
        text: { type: 'string', minLength: 1 },
        style: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(
            ['bold', 'italic', 'strike', 'code', 'underline'].map((name) => [name, { type: 'boolean' }]),
          ),
        },
      },
    },
    {
      type: 'object',
      required: ['type', 'url'],
      additionalProperties: false,
      properties: {
        type: { const: 'link' },
        url: { type: 'string', pattern: '^https?://', maxLength: 3000 },
        text: { type: 'string', minLength: 1 },
      },
    },
  ],
};

const block = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'text'],
      additionalProperties: false,
      properties: {
        type: { const: 'header' },
        text: {
          type: 'object',
          required: ['type', 'text'],
          additionalProperties: false,
          properties: {
            type: { const: 'plain_text' },
            text: { type: 'string', minLength: 1, maxLength: 150 },
            emoji: { type: 'boolean' },
          },
        },
      },
    },
    {
      type: 'object',
      required: ['type', 'elements'],
      additionalProperties: false,
      properties: {
        type: { const: 'rich_text' },
        elements: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['type', 'elements'],
            additionalProperties: false,
            properties: {
              type: { enum: ['rich_text_section', 'rich_text_quote'] },
              elements: { type: 'array', minItems: 1, items: richTextElement },
            },
          },
        },
      },
    },
    {
      type: 'object',
      required: ['type'],
      additionalProperties: false,
      properties: { type: { const: 'divider' } },
    },
  ],
};

export const SLACK_SCHEMA = {
  type: 'object',
  required: ['text', 'blocks'],
  additionalProperties: false,
  properties: {
    // "&", "<" and ">" begin entities, links and mentions.
    text: { type: 'string', minLength: 1, maxLength: 4000, pattern: '^([^&<>]|&(amp|lt|gt);)*$' },
    blocks: { type: 'array', minItems: 1, maxItems: 50, items: block },
    unfurl_links: { const: false },
    unfurl_media: { const: false },
  },
};
