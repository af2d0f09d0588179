import { Configuration } from '@claimwire/core';
import { describe, expect, it } from 'vitest';
import { createChannels } from './create-channels.ts';
import { sampleDispatch } from './testing/sample-dispatch.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('createChannels()', () => {
  it('makes every channel of the configuration, by its id', () => {
    const { channels, network } = Configuration.parse({
      channels: [
        {
          id: 'desk',
          type: 'email',
          from: 'a@b.example',
          to: ['c@d.example'],
          smtp: { host: 'mail.example' },
        },
        { id: 'hook', type: 'webhook', url: 'https://hook.example/', secret },
      ],
    });
    expect([...createChannels({ channels, network }, { clock: () => new Date() }).keys()]).toEqual([
      'desk',
      'hook',
    ]);
  });

  it('sends to private addresses only where the configuration allows it', async () => {
    const hook = { id: 'hook', type: 'webhook', url: 'http://127.0.0.1:1/', secret };
    const kinds = [false, true].map(async (allowPrivate) => {
      const configuration = Configuration.parse({ channels: [hook], network: { allowPrivate } });
      const [channel] = createChannels(configuration, { clock: () => new Date() }).values();
      return (await channel?.send(sampleDispatch()))?.kind;
    });
    expect(await Promise.all(kinds)).toEqual(['refused', 'again']);
  });
});
