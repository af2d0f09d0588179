import { Configuration } from '@claimwire/core';
import { SECRET, type Stage } from './start-stage.ts';

export const MAIL_ID = 'desk-mail';
export const HOOK_ID = 'desk-hook';

/** What a user's `claimwire.yaml` would say to follow the newsroom and be told by e-mail and webhook. */
export function demoConfiguration({ newsroom, mail, hook }: Stage): Configuration {
  return Configuration.parse({
    feeds: newsroom.feeds.map(({ url, name, publisher, fullText }) => ({ url, name, publisher, fullText })),
    channels: [
      {
        id: MAIL_ID,
        type: 'email',
        from: 'claimwire@newsdesk.example',
        to: ['editor@newsdesk.example'],
        smtp: { host: '127.0.0.1', port: mail.port },
      },
      { id: HOOK_ID, type: 'webhook', url: hook.url, secret: SECRET },
    ],
    network: { allowPrivate: true },
    // The newsroom's clock stands in the past: nothing is to be forgotten before anybody could look at it.
    forgetClaimsAfter: '36500d',
  });
}
