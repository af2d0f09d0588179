import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';

/** Channels that only the cloud can send by: on one machine they would never deliver anything. */
export function cloudChannels(document: Document.Parsed): readonly { node: Node; text: string }[] {
  const channels = document.get('channels', true);
  if (!isSeq(channels)) return [];
  return channels.items.flatMap((channel, i) => {
    const type = isMap(channel) ? channel.get('type', true) : undefined;
    if (!isMap(channel) || !isScalar(type)) return [];
    if (type.value === 'topic') {
      const why =
        'found "topic", which is Amazon SNS and in the cloud only; on one machine wants email with smtp';
      return [{ node: type, text: `channels[${i}].type: ${why}` }];
    }
    if (type.value === 'email' && !channel.has('smtp')) {
      const why = 'is missing, wants a mail server; only the cloud sends without one, by Amazon SES';
      return [{ node: type, text: `channels[${i}].smtp: ${why}` }];
    }
    return [];
  });
}
