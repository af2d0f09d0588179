import {
  type Channel,
  type ChannelId,
  type Configuration,
  type Notice,
  NotificationId,
  type Sent,
} from '@claimwire/core';
import { Command } from 'commander';
import { z } from 'zod';
import type { App, ExitCode } from '../../app.ts';
import { channelOfStack } from '../../remote/channel-of-stack.ts';
import { withDesk } from '../../remote/desk.ts';
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
    .action(action(app, Input, testChannels, 'anywhere'));

/**
 * Sends one test notice a channel: from here once, without storing it or trying it again; on a stack by the stack, whose
 * rights and secrets are what there is to test.
 */
async function testChannels(session: Session, { ids }: z.infer<typeof Input>): Promise<ExitCode> {
  const { app, remote } = session;
  if (remote !== undefined) {
    return withDesk(session, async (desk) => {
      const channels = desk.configuration.channels.map(
        ({ id }) => [id, channelOfStack(desk, id, app)] as const,
      );
      return sendTests(session, desk.configuration, ids, new Map(channels));
    });
  }
  return withConfiguration(session, async (configuration) =>
    sendTests(session, configuration, ids, await app.createChannels(configuration, { clock: app.clock })),
  );
}

async function sendTests(
  { app, output }: Session,
  configuration: Configuration,
  ids: readonly string[],
  channels: ReadonlyMap<ChannelId, Channel>,
): Promise<ExitCode> {
  const chosen = chosenChannels(configuration, ids, { output, doing: 'test' });
  if (chosen === undefined) return 2;
  const results = await Promise.all(chosen.map((id) => sendTest(app, id, channels.get(id))));
  for (const { channelId, sent } of results) {
    if (output.json || sent.kind === 'delivered')
      output.result({ type: 'channel-test', channelId, ...sent }, () => `${channelId}: ${sent.answer}`);
    else output.problem(`Cannot deliver the test by "${channelId}": ${sent.answer}`);
  }
  return results.every(({ sent }) => sent.kind === 'delivered') ? 0 : 1;
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
