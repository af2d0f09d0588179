import type { Alert, AlertRoute, Delivery, Notification } from './alert.ts';
import type { Article } from './article.ts';
import type { ChannelState, DigestState, Held, Pending } from './channel-state.ts';
import type { Claim } from './claim.ts';
import type { Evidence } from './evidence.ts';
import type { FeedState } from './feed.ts';
import type { ChannelId } from './id.ts';
import type { NewItem } from './item-table.ts';
import { keys, lists } from './keys.ts';
import type { Subscription } from './subscription.ts';

/** How each thing is stored: key, place in a list, expiry. */
export const items = {
  feed: (feed: FeedState): NewItem => ({ ...keys.feed(feed.id), data: feed }),
  subscription: (subscription: Subscription): NewItem => ({
    ...keys.subscription(subscription.feedId),
    data: subscription,
    list: lists.subscriptions,
    order: subscription.feedId,
  }),
  article: (article: Article): NewItem => ({
    ...keys.article(article.id),
    data: article,
    list: lists.articles,
    order: `${article.published}#${article.id}`,
  }),
  claim: (claim: Claim, keepSeconds: number): NewItem => ({
    ...keys.claim(claim.id),
    data: claim,
    // Paraphrases are found through their root, so that five ways to say one thing are one line in the list.
    ...(claim.root === null && {
      list: claim.watched ? lists.watched : lists.claims,
      order: `${claim.touched}#${claim.id}`,
    }),
    ...(!claim.watched && { expires: Math.floor(Date.parse(claim.touched) / 1000) + keepSeconds }),
  }),
  evidence: (evidence: Evidence): NewItem => ({
    ...keys.evidence(evidence.claimId, evidence.source.articleId, evidence.statementId),
    data: evidence,
  }),
  alert: (alert: Alert): NewItem => ({
    ...keys.alert(alert.id),
    data: alert,
    list: lists.alerts,
    order: `${alert.at}#${alert.id}`,
  }),
  route: (route: AlertRoute): NewItem => ({ ...keys.route(route.alertId, route.channelId), data: route }),
  notification: (notification: Notification): NewItem => ({
    ...keys.notification(notification.id),
    data: notification,
  }),
  delivery: (delivery: Delivery): NewItem => ({
    ...keys.delivery(delivery.notificationId, delivery.channelId),
    data: delivery,
    ...(delivery.state === 'dead' && deadPlace(delivery)),
  }),
  /** One that was given up and is to be tried again: a dead letter until the next attempt has taken place. */
  retriedDelivery: (delivery: Delivery): NewItem => ({
    ...items.delivery(delivery),
    ...deadPlace(delivery),
  }),
  channel: (state: ChannelState): NewItem => ({ ...keys.channel(state.channelId), data: state }),
  digest: (state: DigestState): NewItem => ({ ...keys.digest(state.channelId), data: state }),
  pending: (channelId: ChannelId, pending: Pending): NewItem => ({
    ...keys.pending(channelId, pending.due, pending.alertId),
    data: pending,
  }),
  held: (channelId: ChannelId, held: Held): NewItem => ({
    ...keys.held(channelId, held.notificationId),
    data: held,
  }),
};

const deadPlace = ({ at, notificationId, channelId }: Delivery): Pick<NewItem, 'list' | 'order'> => ({
  list: lists.deadDeliveries,
  order: `${at}#${notificationId}#${channelId}`,
});
