import { type Alert, AlertRoute } from './alert.ts';
import { askForDelivery } from './ask-for-delivery.ts';
import { bySeriousness } from './choose-alerts.ts';
import { type ChannelId, NotificationId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import type { Services } from './services.ts';
import { loadAll } from './stored.ts';

type Needs = Pick<Services, 'table' | 'queue' | 'digest' | 'clock'>;

/**
 * Decides what one channel gets of the alerts that one trigger raised, keeps that decision, and asks for the delivery of
 * what goes at once. A decision once kept stands, so doing it again sends nothing else.
 *
 * @param alerts all of one article version
 */
export async function routeAlerts(
  services: Needs,
  channelId: ChannelId,
  alerts: readonly Alert[],
): Promise<void> {
  const { table, digest, clock } = services;
  const [first] = alerts;
  if (!first) return;
  const id = NotificationId.parse(digest(`notification ${first.articleId} ${first.version} ${channelId}`));
  const at = toInstant(clock());
  const routes = alerts.map(
    (alert): AlertRoute => ({
      alertId: alert.id,
      channelId,
      at,
      immediate: alert.suppressed === null ? id : null,
      digest: null,
      suppressed: alert.suppressed,
    }),
  );
  await Promise.all(routes.map((route) => table.putIfAbsent(items.route(route))));
  const kept = await loadAll(
    table,
    alerts.map((alert) => keys.route(alert.id, channelId)),
    AlertRoute,
  );
  const immediate = new Set(kept.filter((route) => route.immediate === id).map(({ alertId }) => alertId));
  const told = alerts.filter((alert) => immediate.has(alert.id)).toSorted(bySeriousness);
  if (told.length === 0) return;
  const alertIds = told.map((alert) => alert.id);
  await askForDelivery(services, { kind: 'article', id, at, articleId: first.articleId, alertIds }, [
    channelId,
  ]);
}
