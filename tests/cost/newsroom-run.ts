import { createHash } from 'node:crypto';
import { createAnalysis } from '@claimwire/analysis';
import {
  analyseArticle,
  askForDueFeeds,
  type BlobStore,
  type Channel,
  ChannelId,
  Configuration,
  deliverNotification,
  type ItemTable,
  type Message,
  type MessageQueue,
  type Outgoing,
  pollFeed,
  renewSubscriptions,
  sendDueDigests,
} from '@claimwire/core';
import { createFeedReader, createWebSub } from '@claimwire/feeds';
import { startNewsroom } from '@claimwire/newsroom';

/** What the stages keep their things in, and write to. */
export interface Stores {
  readonly table: ItemTable;
  readonly blobs: BlobStore;
  readonly queue: MessageQueue;
}

/** The parts of a run, in their order. A `news` poll brings articles, a `quiet` one nothing new. */
export const PARTS = ['tick', 'news', 'analyse', 'notify', 'quiet'] as const;
export type Part = (typeof PARTS)[number];

/** How many messages (for `tick`: ticks) each part handled. */
export type Handled = Readonly<Record<Part, number>>;

const MAIL = { id: 'mail', type: 'email', from: 'claimwire@example.org', to: ['desk@example.org'] };

/**
 * Takes the sample newsroom through the whole pipeline on the given stores: all feeds with all their articles, analysed
 * in order of publication and told by one channel, and then all feeds again. `measure` runs each part.
 */
export async function runNewsroom(
  stores: Stores,
  measure: (part: Part, work: () => Promise<void>) => Promise<void>,
): Promise<Handled> {
  const newsroom = await startNewsroom({ host: '127.0.0.1', port: 0 });
  try {
    const feeds = newsroom.feeds.map(({ url, name, publisher, fullText }) => ({
      url,
      name,
      publisher,
      fullText,
    }));
    const configuration = Configuration.parse({
      feeds,
      channels: [MAIL],
      network: { allowPrivate: true },
      forgetClaimsAfter: '36500d',
    });
    const waiting: Outgoing[] = [];
    const clock = () => new Date();
    const channel: Channel = { send: async () => ({ kind: 'delivered', answer: 'taken' }) };
    const services = {
      ...stores,
      configuration,
      queue: {
        async send(messages: readonly Outgoing[]) {
          await stores.queue.send(messages);
          waiting.push(...messages);
        },
      },
      reader: createFeedReader({ allowPrivate: true, version: 'cost', clock }),
      analysis: createAnalysis({}),
      channels: new Map([[ChannelId.parse(MAIL.id), channel]]),
      clock,
      random: () => 0.5,
      websub: createWebSub({
        callback: 'https://claimwire.example/hubs',
        allowPrivate: true,
        version: 'cost',
      }),
      digest: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32),
    };
    const handle = async (message: Message) => {
      if (message.kind === 'poll') await pollFeed(services, message.feedId);
      else if (message.kind === 'analyse') await analyseArticle(services, message);
      else await deliverNotification(services, message);
    };
    const handled = { tick: 0, news: 0, analyse: 0, notify: 0, quiet: 0 };
    const workOff = (part: Part, kind: Message['kind']) =>
      measure(part, async () => {
        const due = new Map(
          waiting.filter(({ message }) => message.kind === kind).map((one) => [one.key, one]),
        );
        const inOrder = [...due.values()].sort((a, b) => ((a.order ?? '') < (b.order ?? '') ? -1 : 1));
        for (const { message } of inOrder) await handle(message);
        handled[part] += inOrder.length;
        waiting.splice(0, waiting.length, ...waiting.filter(({ message }) => message.kind !== kind));
      });

    await askForDueFeeds(services, { all: true });
    await workOff('news', 'poll');
    await workOff('analyse', 'analyse');
    await workOff('notify', 'notify');
    await measure('tick', async () => {
      await askForDueFeeds(services, { all: false });
      await sendDueDigests(services);
      await renewSubscriptions(services);
      handled.tick += 1;
    });
    await askForDueFeeds(services, { all: true });
    await workOff('quiet', 'poll');
    return handled;
  } finally {
    await newsroom.close();
  }
}
