export * from './channel-unusable.ts';
export * from './create-channels.ts';
export * from './email/render-html.ts';
export type { FeedPlace } from './feed/feed-place.ts';
export * from './feed/render-atom.ts';
export * from './feed/render-json-feed.ts';
export { renderAlert, type TerminalStyle } from './terminal/render-alert.ts';
export { WebhookEvent, webhookSchema } from './webhook/webhook-event.ts';
