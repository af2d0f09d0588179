import { expect, test } from 'vitest';
import { apiScene } from '../testing/api-scene.ts';

test('the channels are listed without what is secret of them, and one is opened again', async () => {
  const { call } = apiScene({
    configuration: { channels: [{ id: 'room', type: 'slack', url: 'https://hooks.example/T0' }] },
  });
  const { body, json } = await call('/channels');
  expect(json).toEqual({
    items: [expect.objectContaining({ id: 'room', type: 'slack', disabled: null, held: 0 })],
    next: null,
  });
  expect(body).not.toContain('hooks.example');
  expect((await call('/channels/room/enable', { method: 'POST' })).json).toEqual({
    type: 'enabled',
    channelId: 'room',
    released: 0,
  });
  expect((await call('/channels/desk/enable', { method: 'POST' })).status).toBe(404);
});
