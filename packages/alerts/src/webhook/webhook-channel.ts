import type { Channel, Sent, WebhookChannel } from '@claimwire/core';
import { Webhook } from 'standardwebhooks';
import { type Answer, answerLine } from '../posting/answer.ts';
import type { Poster } from '../posting/create-poster.ts';
import { retryAfter } from '../posting/retry-after.ts';
import { targetUrl } from '../posting/target-url.ts';
import { webhookBody } from './webhook-body.ts';

/** What a webhook channel is given beside its configuration. */
export interface WebhookOptions {
  readonly clock: () => Date;
  readonly post: Poster;
}

function judge(answer: Answer, now: Date): Sent {
  const line = answerLine(answer);
  if (answer.status >= 200 && answer.status < 300) return { kind: 'delivered', answer: line };
  if (answer.status === 410) return { kind: 'gone', answer: line };
  return { kind: 'again', answer: line, seconds: retryAfter(answer.headers.get('retry-after'), now) };
}

/**
 * Posts notifications to a URL as Standard Webhooks 1.0. The `webhook-id` is the notification's id at every try. With
 * two secrets there are two signatures, so that a receiver may know either while they are changed. 2xx is success; 410
 * says that the receiver is gone; everything else, redirects included, is tried again, after Retry-After where the receiver names a time.
 * Throws `ChannelUnusable` at once for a URL with a user or password in it.
 */
export function createWebhookChannel(config: WebhookChannel, { clock, post }: WebhookOptions): Channel {
  const url = targetUrl(config);
  const signers = [config.secret].flat().map((secret) => new Webhook(secret));
  return {
    async send(dispatch) {
      const id = dispatch.notification.id;
      const body = webhookBody(dispatch);
      const now = clock();
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signers.map((signer) => signer.sign(id, now, body)).join(' '),
      };
      return post(url, { body, headers }, (answer) => judge(answer, clock()));
    },
  };
}
