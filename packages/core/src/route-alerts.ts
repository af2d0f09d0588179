import { type Alert, AlertRoute } from './alert.ts';
import type { AlertPolicy } from './alert-policy.ts';
import { askForDelivery } from './ask-for-delivery.ts';
import { bySeriousness } from './choose-alerts.ts';
import { type Decision, decideDelivery } from './decide-delivery.ts';
import { type AlertId, type ChannelId, NotificationId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { loadTelling, noteTelling } from './note-telling.ts';
import { policyFor } from './policy-for.ts';
import type { Services } from './services.ts';
import { loadAll } from './stored.ts';
import { takeHourlyPlace } from './take-hourly-place.ts';

type Needs = Pick<Services, 'table' | 'queue' | 'digest' | 'clock' | 'configuration'>;

/** One message: the channel, its policy, and the notification that carries what goes at once. */
interface Message {
  readonly channelId: ChannelId;
  readonly notificationId: NotificationId;
  readonly policy: AlertPolicy;
}

/**
 * Decides what one channel gets of the alerts that one trigger raised, keeps that decision, and asks for the delivery of
 * what goes at once. A decision once kept stands, so doing it again sends nothing else: the route of each alert is
 * written first, then what waits for a digest, then the notification and its message.
 *
 * @param alerts all of one article version
 */
export async function routeAlerts(
  services: Needs,
  channelId: ChannelId,
  alerts: readonly Alert[],
): Promise<void> {
  const { table, digest, clock, configuration } = services;
  const sorted = alerts.toSorted(bySeriousness);
  const [first] = sorted;
  if (!first) return;
  const { articleId, version } = first;
  const id = NotificationId.parse(digest(`notification ${articleId} ${version} ${channelId}`));
  const message = { channelId, notificationId: id, policy: policyFor(configuration, channelId) };
  const routes = await keepRoutes(services, message, sorted);
  const pending = routes.flatMap(({ alertId, digest: to }) =>
    to && to.notificationId === null ? [{ alertId, due: to.due }] : [],
  );
  await Promise.all(pending.map((one) => table.putIfAbsent(items.pending(channelId, one))));
  const told = new Set(routes.filter((route) => route.immediate === id).map(({ alertId }) => alertId));
  const alertIds = sorted.map((alert) => alert.id).filter((one) => told.has(one));
  if (alertIds.length === 0) return;
  await askForDelivery(services, { kind: 'article', id, at: toInstant(clock()), articleId, alertIds }, [
    channelId,
  ]);
}

/** The routes of the alerts, those that were kept before as they are. */
async function keepRoutes(
  services: Needs,
  message: Message,
  alerts: readonly Alert[],
): Promise<readonly AlertRoute[]> {
  const { table, clock } = services;
  const { channelId, notificationId } = message;
  const routeKeys = alerts.map(({ id }) => keys.route(id, channelId));
  const kept = new Set((await loadAll(table, routeKeys, AlertRoute)).map(({ alertId }) => alertId));
  const fresh = alerts.filter(({ id }) => !kept.has(id));
  if (fresh.length > 0) {
    const decisions = await decideAll(services, message, fresh);
    const at = toInstant(clock());
    await Promise.all(
      decisions.map(([alertId, decision]) =>
        table.putIfAbsent(items.route({ ...toRoute(decision, notificationId), alertId, channelId, at })),
      ),
    );
  }
  return loadAll(table, routeKeys, AlertRoute);
}

function toRoute(
  decision: Decision,
  notificationId: NotificationId,
): Pick<AlertRoute, 'immediate' | 'digest' | 'suppressed'> {
  switch (decision.kind) {
    case 'now': {
      const digest = decision.digest && {
        due: decision.digest,
        why: 'as well as at once',
        notificationId: null,
      };
      return { immediate: notificationId, digest: digest || null, suppressed: null };
    }
    case 'digest': {
      const { due, why } = decision;
      return { immediate: null, digest: { due, why, notificationId: null }, suppressed: null };
    }
    case 'suppressed':
      return { immediate: null, digest: null, suppressed: decision.why };
  }
}

async function decideAll(
  services: Needs,
  message: Message,
  alerts: readonly Alert[],
): Promise<readonly (readonly [AlertId, Decision])[]> {
  const { maxPerHour } = message.policy;
  const decisions = await eachOf(alerts, (alert) => decide(services, message, alert, 0));
  if (maxPerHour === null || decisions.every(([, { kind }]) => kind !== 'now')) return decisions;
  const messages = await takeHourlyPlace(services, { ...message, limit: maxPerHour });
  if (messages < maxPerHour) return decisions;
  return eachOf(alerts, (alert) => decide(services, message, alert, messages));
}

/** One after the other: what is told of a claim first decides on what is told of it next. */
async function eachOf(
  alerts: readonly Alert[],
  decideOn: (alert: Alert) => Promise<Decision>,
): Promise<readonly (readonly [AlertId, Decision])[]> {
  const decisions: (readonly [AlertId, Decision])[] = [];
  for (const alert of alerts) decisions.push([alert.id, await decideOn(alert)]);
  return decisions;
}

async function decide(
  services: Needs,
  { channelId, policy }: Message,
  alert: Alert,
  messages: number,
): Promise<Decision> {
  const { coolDown } = policy;
  if (coolDown === null) return decideDelivery(policy, alert, { told: null, messages }, services.clock());
  for (;;) {
    const before = await loadTelling(services, channelId, alert);
    const isOwn = before?.value.articleId === alert.articleId && before.value.version === alert.version;
    const told = before && !isOwn ? before.value : null;
    const decision = decideDelivery(policy, alert, { told, messages }, services.clock());
    if (decision.kind === 'suppressed' || isOwn) return decision;
    if (await noteTelling(services, channelId, alert, { before, seconds: coolDown })) return decision;
  }
}
