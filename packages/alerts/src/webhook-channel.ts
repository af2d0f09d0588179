import type { Channel, Sent, WebhookChannel } from '@claimwire/core';
import { Webhook } from 'standardwebhooks';
import { Agent, type Response, fetch as undiciFetch } from 'undici';
import { clip, inertText } from './inert-text.ts';
import { AddressRefused, checkLiteral, guardedLookup } from './public-address.ts';
import { retryAfter } from './retry-after.ts';
import { webhookBody } from './webhook-body.ts';

/** What a webhook channel is given beside its configuration. */
export interface WebhookOptions {
  readonly clock: () => Date;
  /** Undici's own fetch unless given. */
  readonly fetch?: typeof undiciFetch;
  /** Send to private, loopback and link-local addresses too. */
  readonly allowPrivate: boolean;
  /** Milliseconds for the whole exchange; Standard Webhooks names 15 to 30 s, 15 s here. */
  readonly timeout?: number;
}

/** As much of an answer as is of use in a line to the operator. */
const ANSWER_BYTES = 2_048;

/** The first bytes of a body; whatever comes after them, or after the time is out, is not waited for. */
async function beginning(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.byteLength;
      if (size >= ANSWER_BYTES) break;
    }
  } catch {
    // The status came, and it decides; a body that breaks off or dawdles changes nothing.
  }
  return Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
}

function outcome(response: Response, body: string, now: Date): Sent {
  const text = clip(inertText(`${response.status} ${response.statusText} ${body}`).trim(), 200);
  if (response.ok) return { kind: 'delivered', answer: text };
  if (response.status === 410) return { kind: 'refused', answer: text };
  return { kind: 'again', answer: text, seconds: retryAfter(response.headers.get('retry-after'), now) };
}

/** The innermost reason of a failed fetch, which wraps what happened on the socket in "fetch failed". */
function reason(error: Error): Error {
  return error.cause instanceof Error ? reason(error.cause) : error;
}

function failure(error: unknown): Sent {
  if (!(error instanceof Error)) throw error;
  const cause = reason(error);
  const answer = clip(inertText(cause.message === '' ? cause.name : cause.message).trim(), 200);
  return cause instanceof AddressRefused
    ? { kind: 'refused', answer }
    : { kind: 'again', answer, seconds: null };
}

/**
 * Posts notifications to a URL as Standard Webhooks 1.0. The `webhook-id` is the notification's id at every try. 2xx is
 * success; 410 refused; everything else, redirects included, is tried again, after Retry-After where the receiver names
 * a time. Never throws for what a receiver or the network does;
 * throws at once for a URL with a user or password in it.
 */
export function createWebhookChannel(config: WebhookChannel, options: WebhookOptions): Channel {
  const { clock, allowPrivate, fetch = undiciFetch, timeout = 15_000 } = options;
  const url = new URL(config.url);
  if (url.username !== '' || url.password !== '') {
    throw new Error(
      `Cannot use webhook "${config.id}": its url names a user or password, which fetch refuses`,
    );
  }
  const webhook = new Webhook(config.secret);
  const dispatcher = new Agent({ connect: { timeout, lookup: guardedLookup(allowPrivate) } });
  return {
    async send(dispatch) {
      const id = dispatch.notification.id;
      const body = webhookBody(dispatch);
      const now = clock();
      try {
        checkLiteral(url, allowPrivate);
        const response = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          dispatcher,
          signal: AbortSignal.timeout(timeout),
          headers: {
            'content-type': 'application/json',
            'user-agent': 'claimwire',
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
            'webhook-signature': webhook.sign(id, now, body),
          },
          body,
        });
        return outcome(response, await beginning(response), clock());
      } catch (error) {
        return failure(error);
      }
    },
  };
}
