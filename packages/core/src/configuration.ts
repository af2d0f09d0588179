import { z } from 'zod';
import { AlertPolicy, ChannelPolicy } from './alert-policy.ts';
import { Duration } from './duration.ts';
import { ChannelId } from './id.ts';

const SHORTEST_INTERVAL = 60;
const LONGEST_INTERVAL = 7 * 86_400;

/** A pause between polls. What is shorter than polls ever are is refused, rather than quietly made longer. */
const Interval = Duration.refine(
  (seconds) => seconds >= SHORTEST_INTERVAL && seconds <= LONGEST_INTERVAL,
  'wants 1m at least and 7d at most',
);

const HttpUrl = z.url({ protocol: /^https?$/, error: 'wants an http or https address' });

export const FeedConfiguration = z.strictObject({
  url: HttpUrl,
  name: z.string().min(1).optional(),
  /** Publisher family: outlets that belong together are one origin. */
  publisher: z.string().min(1).optional(),
  interval: Interval.optional(),
  /** Read the article's page where the feed carries only a summary. */
  fullText: z.boolean().default(false),
  folder: z.string().min(1).optional(),
});
export type FeedConfiguration = z.infer<typeof FeedConfiguration>;

/** `editor@newsdesk.example`, or with a name before it in the way of mail headers. */
const MailAddress = z.string().regex(/^[^\r\n]*\S@\S+$/, 'wants an e-mail address');

export const EmailChannel = z.strictObject({
  id: ChannelId,
  policy: ChannelPolicy.exactOptional(),
  type: z.literal('email'),
  from: MailAddress,
  to: z.array(MailAddress).min(1),
  /** Without it the cloud sends by Amazon SES; one machine needs it. */
  smtp: z
    .strictObject({
      host: z.string().min(1),
      port: z.int().min(1).max(65_535).default(587),
      /** True: TLS from the first byte (port 465). False: STARTTLS where the server offers it. */
      secure: z.boolean().default(false),
      user: z.string().optional(),
      password: z.string().optional(),
    })
    .optional(),
  /** Where a reader leaves: an https address that takes the one-click POST of RFC 8058, or `mailto:`. */
  unsubscribe: z
    .url({ protocol: /^(https|mailto)$/, error: 'wants an https address or mailto:' })
    .regex(/^[\x21-\x7e]*$/, 'wants an address without blanks')
    .optional(),
});
export type EmailChannel = z.infer<typeof EmailChannel>;

/** Plain text mail by a topic of the cloud's own (Amazon SNS): no mail server, one link to confirm. */
export const TopicChannel = z.strictObject({
  id: ChannelId,
  policy: ChannelPolicy.exactOptional(),
  type: z.literal('topic'),
  to: z.array(MailAddress).min(1),
});
export type TopicChannel = z.infer<typeof TopicChannel>;

const WebhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'wants whsec_ and 24 to 64 bytes in base64');

export const WebhookChannel = z.strictObject({
  id: ChannelId,
  policy: ChannelPolicy.exactOptional(),
  type: z.literal('webhook'),
  url: HttpUrl,
  /**
   * Standard Webhooks secret: `whsec_` and base64 of 24 to 64 bytes. While it is changed, the current and the previous
   * one: both sign, and a receiver may know either.
   */
  secret: z.union([WebhookSecret, z.array(WebhookSecret).min(1).max(2)], {
    error: 'wants whsec_ and 24 to 64 bytes in base64, or a list of the current and the previous secret',
  }),
});
export type WebhookChannel = z.infer<typeof WebhookChannel>;

/** The address that the chat made for posting. Whoever knows it can post, so it is a secret. */
export const ChatChannel = z.strictObject({
  id: ChannelId,
  policy: ChannelPolicy.exactOptional(),
  /** `slack`: incoming webhook. `discord`: channel webhook. `teams`: Workflows, "when a Teams webhook request is received". */
  type: z.enum(['slack', 'discord', 'teams']),
  url: HttpUrl,
});
export type ChatChannel = z.infer<typeof ChatChannel>;

export const ChannelConfiguration = z.discriminatedUnion('type', [
  EmailChannel,
  TopicChannel,
  WebhookChannel,
  ChatChannel,
]);
export type ChannelConfiguration = z.infer<typeof ChannelConfiguration>;

/** The file `claimwire.yaml`, the same on one machine and in the cloud. */
export const Configuration = z.strictObject({
  feeds: z.array(FeedConfiguration).default([]),
  /** How often a feed is polled that does not say otherwise, at the most: one that rarely changes is asked more rarely. */
  interval: Interval.default(900),
  /** Claims to watch, in one's own words. */
  watch: z.array(z.string().min(8, 'wants a whole sentence')).default([]),
  /** Names that mean the same: each list is one person, place or organisation. */
  aliases: z.array(z.array(z.string().min(1)).min(2)).default([]),
  alerts: AlertPolicy.prefault({}),
  channels: z.array(ChannelConfiguration).default([]),
  /** Who runs the cloud's claimwire: alarms go there. One machine says on the terminal what is wrong. */
  operator: MailAddress.optional(),
  /** Where the console stands, for links to claims. */
  console: HttpUrl.optional(),
  network: z
    .strictObject({
      /** Fetch from private, loopback and link-local addresses too. */
      allowPrivate: z.boolean().default(false),
    })
    .prefault({}),
  /** Where the hubs of feeds can push what is new (WebSub). */
  websub: z
    .strictObject({
      /** The public address that leads here. In the cloud the API's own, unless it is given. */
      callback: HttpUrl.optional(),
      /** On one machine: where `claimwire watch` listens for what the public address brings, as `127.0.0.1:8080`. */
      listen: z
        .string()
        .regex(
          /^(?:[\w.-]+|\[[0-9a-fA-F:]+\]):\d{1,5}$/,
          'wants an address and a port such as 127.0.0.1:8080',
        )
        .refine((place) => Number(place.split(':').at(-1)) <= 65_535, 'wants a port of 65535 at most')
        .optional(),
    })
    .prefault({}),
  /** Claims that nobody watches and nothing touches are forgotten after this time. */
  forgetClaimsAfter: Duration.default(90 * 86_400),
});
export type Configuration = z.infer<typeof Configuration>;
