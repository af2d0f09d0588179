import { type ChannelId, channelOverview, enableChannel } from '@claimwire/core';
import { Hono } from 'hono';
import { answer } from '../answer.ts';
import type { ApiServices } from '../api-services.ts';
import { problem } from '../problem.ts';

/** `/channels`: the configured channels, what waits for each, and opening again one that was disabled. */
export function channelRoutes(services: ApiServices): Hono {
  const { channels } = services.configuration;
  return new Hono()
    .get('/', async () => {
      const record = async ({ id, type }: { id: ChannelId; type: string }) => ({
        id,
        type,
        ...(await channelOverview(services, id)),
      });
      return answer(services, { items: await Promise.all(channels.map(record)), next: null });
    })
    .post('/:id/enable', async (c) => {
      const channel = channels.find(({ id }) => id === c.req.param('id'));
      if (!channel) {
        return problem(404, `Cannot enable "${c.req.param('id')}": no such channel is configured`);
      }
      const released = await enableChannel(services, channel.id);
      services.telemetry.info('channel enabled', { channelId: channel.id, released });
      return answer(services, { type: 'enabled', channelId: channel.id, released });
    });
}
