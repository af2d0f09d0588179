import { type Channel, type ChannelId, type Notice, NotificationId, type Sent } from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { action, type Session, withConfiguration } from '../../session.ts';
import { examples } from '../../terminal/examples.ts';
import { chosenChannels } from './chosen-channels.ts';

const Input = z.object({ ids: z.array(z.string()).default([]) });

export const channelsTestCommand = (app: App): Command =>
  new Command('test')
    .description(
      'Sends a test message through each channel, or some, and prints what the other side answered.',
    )
    .argument('[ids...]', 'as the configuration names them')
    .addHelpText('after', examples([['claimwire channels test desk', 'exit code 1 if it was not taken']]))
    .action(action(app, Input, testChannels));

/** Sends one test notice a channel, once: nothing is stored or tried again. */
async function testChannels(session: Session, { ids }: z.infer<typeof Input>): Promise<ExitCode> {
  const { app, output } = session;
  return withConfiguration(session, async (configuration) => {
    const chosen = chosenChannels(configuration, ids, { output, doing: 'test' });
    if (chosen === undefined) return 2;
    const channels = await app.createChannels(configuration, { clock: app.clock });
    const results = await Promise.all(chosen.map((id) => sendTest(app, id, channels.get(id))));
    for (const { channelId, sent } of results) {
      if (output.json || sent.kind === 'delivered')
        output.result({ type: 'channel-test', channelId, ...sent }, () => `${channelId}: ${sent.answer}`);
      else output.problem(`Cannot deliver the test by "${channelId}": ${sent.answer}`);
    }
    return results.every(({ sent }) => sent.kind === 'delivered') ? 0 : 1;
  });
}

async function sendTest(
  { clock, random, digest }: App,
  channelId: ChannelId,
  channel: Channel | undefined,
): Promise<{ readonly channelId: ChannelId; readonly sent: Sent }> {
  const at = clock().toISOString();
  const notification: Notice = {
    kind: 'notice',
    // Not by content: a receiver that drops repeats has to take every test.
    id: NotificationId.parse(digest(`test ${channelId} ${at} ${random()}`)),
    at,
    type: 'test',
    subject: 'A test of claimwire',
    text: `This is a test of the channel "${channelId}". Nothing has happened.`,
    data: { channelId },
  };
  const sent = await channel?.send({ kind: 'notice', notification });
  return { channelId, sent: sent ?? { kind: 'refused', answer: 'it cannot be used on this machine' } };
}
