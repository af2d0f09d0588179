import { createChannels } from '@claimwire/alerts';
import { AlertId, Configuration, DIGEST_SIZE, NotificationId } from '@claimwire/core';
import { expect, test } from 'vitest';
import { SECRET } from './receivers.ts';
import { digest, sampleAlert } from './waiting-alerts.ts';

const mail = { from: 'claimwire@desk.example', to: ['editor@desk.example'] };
const SETTINGS = {
  email: mail,
  topic: { to: mail.to },
  webhook: { url: 'https://desk.example/', secret: SECRET },
  slack: { url: 'https://hooks.slack.com/x' },
  discord: { url: 'https://discord.com/api/webhooks/1/x' },
  teams: { url: 'https://desk.example/teams' },
} as const satisfies Record<keyof typeof DIGEST_SIZE, object>;

test.each(Object.entries(DIGEST_SIZE))('a digest by %s holds %d alerts in full', async (type, size) => {
  const configuration = Configuration.parse({
    channels: [{ id: 'desk', type, ...SETTINGS[type as keyof typeof SETTINGS] }],
  });
  let carried = '';
  const delivered = { kind: 'delivered', answer: 'ok' } as const;
  const [channel] = createChannels(configuration, {
    clock: () => new Date('2025-05-06T13:00:00Z'),
    mailTransport: {
      async send({ raw }) {
        carried = new TextDecoder().decode(raw).replaceAll('=\r\n', '');
        return delivered;
      },
    },
    topic: {
      async publish({ text }) {
        carried = text;
        return delivered;
      },
    },
    fetch: (async (_url: unknown, { body }: { body: string }) => {
      carried = body;
      return new Response('ok');
    }) as never,
  }).values();
  const [first, ...rest] = Array.from({ length: size }, (_, i) => sampleAlert(i));
  const at = '2025-05-06T13:00:00.000Z';
  const alertIds = [first!, ...rest].map(({ id }) => AlertId.parse(id));
  const notification = {
    kind: 'digest' as const,
    id: NotificationId.parse(digest(type)),
    at,
    since: at,
    alertIds,
  };
  await channel?.send({ kind: 'alerts', notification, alerts: [first!, ...rest] });
  const plain = carried.replaceAll(/[\s*_~\\=>]+/g, ' ');
  const missing = [first!, ...rest].filter(
    ({ statement }) =>
      !new RegExp(`northpost.example${new URL(statement.url ?? '').pathname}(?!\\d)`).test(plain),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);
});
