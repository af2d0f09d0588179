import type { Channel, Topic, TopicChannel } from '@claimwire/core';
import { ChannelUnusable } from '../channel-unusable.ts';
import { renderText } from '../email/render-text.ts';
import { tellStory } from '../wording/story.ts';
import { topicSubject } from './topic-subject.ts';

/** What a topic channel is given beside its configuration. */
export interface TopicOptions {
  readonly topic: Topic | undefined;
  readonly console: string | undefined;
}

/**
 * Publishes notifications as plain text to the cloud's topic, which mails them to whoever confirmed. Twelve alerts stay
 * far below the 256 kB that Amazon SNS takes. Throws `ChannelUnusable` without a topic.
 */
export function createTopicChannel(config: TopicChannel, { topic, console }: TopicOptions): Channel {
  if (!topic)
    throw new ChannelUnusable(
      config.id,
      'type "topic" is Amazon SNS, which only the cloud has; use e-mail by smtp',
    );
  return {
    send: (dispatch) =>
      topic.publish({
        subject: topicSubject(tellStory(dispatch, { limit: 1 }).subject),
        text: renderText(dispatch, console === undefined ? {} : { console }),
      }),
  };
}
