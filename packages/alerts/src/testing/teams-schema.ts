import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

/**
 * What the Teams trigger "When a Teams webhook request is received" takes: a message with Adaptive Cards as attachments
 * (Microsoft, "Create incoming webhooks with Workflows"). The card itself is for `cardProblems`.
 */
export const TEAMS_SCHEMA = {
  type: 'object',
  required: ['type', 'attachments'],
  additionalProperties: false,
  properties: {
    type: { const: 'message' },
    summary: { type: 'string', minLength: 1 },
    attachments: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: {
        type: 'object',
        required: ['contentType', 'contentUrl', 'content'],
        additionalProperties: false,
        properties: {
          contentType: { const: 'application/vnd.microsoft.card.adaptive' },
          contentUrl: { type: 'null' },
          content: {
            type: 'object',
            required: ['type', 'version', 'body'],
            additionalProperties: false,
            properties: {
              $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
              type: { const: 'AdaptiveCard' },
              version: { const: '1.4' },
              msteams: { type: 'object' },
              body: { type: 'array', minItems: 1, items: { type: 'object', required: ['type'] } },
            },
          },
        },
      },
    },
  },
};

// The package's modules name each other without extensions, which Node does not resolve; its bundle it does.
const { AdaptiveCard, SerializationContext, Versions }: typeof AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

/** What Microsoft's own parser has to say against a card of version 1.4. */
export function cardProblems(card: unknown): string[] {
  const context = new SerializationContext(Versions.v1_4);
  new AdaptiveCard().parse(card, context);
  return Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
}
