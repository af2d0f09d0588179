import { STATUS_CODES } from 'node:http';
import type { HubAnswer, HubRequest } from '@claimwire/core';
import { failureText } from '../fetching/failure-text.ts';
import { header } from '../fetching/header.ts';
import type { PoliteLine } from '../fetching/polite-line.ts';
import { target } from '../fetching/target.ts';

const HEADERS = { accept: 'text/plain, */*;q=0.1', 'content-type': 'application/x-www-form-urlencoded' };

/** Sends a subscription request to a hub (W3C WebSub, 5.1); 307 and 308 are followed, as the standard wants it. */
export async function askHub(line: PoliteLine, request: HubRequest): Promise<HubAnswer> {
  const failed = (why: string): HubAnswer => ({ kind: 'failed', why });
  const body = form(request);
  let url = target(request.hub);
  let left = line.limits.totalMs;
  for (let hop = 0; hop <= line.limits.redirects; hop += 1) {
    if (typeof url === 'string') return failed(url);
    try {
      const { status, headers, tookMs } = await line.ask(url, { headers: HEADERS, body }, left);
      if (status >= 200 && status <= 299) return { kind: 'accepted' };
      const location = header(headers, 'location');
      if ((status !== 307 && status !== 308) || location === null) {
        return failed(`the hub answered ${status} ${STATUS_CODES[status] ?? ''}`.trim());
      }
      left -= tookMs;
      url = target(location, url);
    } catch (error) {
      return failed(failureText(error));
    }
  }
  return failed(`the hub redirects more than ${line.limits.redirects} times`);
}

function form({ mode, topic, callback, secret, leaseSeconds }: HubRequest): string {
  const fields = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.callback': callback });
  if (mode === 'subscribe') {
    fields.set('hub.secret', secret);
    fields.set('hub.lease_seconds', String(leaseSeconds));
  }
  return fields.toString();
}
