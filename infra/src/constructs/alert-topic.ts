import type { Configuration } from '@claimwire/core';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { bareAddress } from '../bare-address.ts';

/** The topic behind the channels of type `topic`: each address is asked once, by mail, whether it wants the alerts. */
export class AlertTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { addresses }: { readonly addresses: readonly string[] }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', {
      displayName: 'claimwire',
      enforceSSL: true,
      // Amazon's own key: free to hold, and its policy lets whoever may publish use it.
      masterKey: Alias.fromAliasName(this, 'Key', 'alias/aws/sns'),
    });
    for (const address of addresses) this.topic.addSubscription(new EmailSubscription(address));
  }
}

/** The addresses of all channels of type `topic`, each once. */
export function topicAddresses({ channels }: Pick<Configuration, 'channels'>): readonly string[] {
  const addresses = channels.flatMap((channel) => (channel.type === 'topic' ? channel.to : []));
  return [...new Set(addresses.map(bareAddress))];
}
