import { systemReason } from '@claimwire/configuration';
import type { Configuration } from '@claimwire/core';
import type { Session } from '../session.ts';
import type { LocalServices } from '../with-services.ts';
import { type HubDoor, listenForHubs } from './listen-for-hubs.ts';

/** The services, with hubs where they are wanted, and the door by which hubs come in. */
export type Hubs =
  | { readonly kind: 'open'; readonly services: LocalServices; readonly door: HubDoor }
  | { readonly kind: 'none'; readonly services: LocalServices }
  /** `why` is one line. */
  | { readonly kind: 'failed'; readonly why: string };

/** Opens the door for hubs where a public address and a place to listen are given; one without the other is refused. */
export async function openHubDoor(
  { app }: Session,
  services: LocalServices,
  { callback, listen }: Configuration['websub'],
): Promise<Hubs> {
  if (callback === undefined && listen === undefined) return { kind: 'none', services };
  if (callback === undefined || listen === undefined) {
    const missing = callback === undefined ? 'the public address (--callback)' : 'where to listen (--listen)';
    return { kind: 'failed', why: `Cannot listen for hubs: ${missing} is missing` };
  }
  const { allowPrivate } = services.configuration.network;
  const withHubs = { ...services, websub: await app.createWebSub({ callback, allowPrivate }) };
  try {
    return { kind: 'open', services: withHubs, door: await listenForHubs(withHubs, listen) };
  } catch (error) {
    const why = systemReason(error);
    if (why === undefined) throw error;
    return { kind: 'failed', why: `Cannot listen for hubs at "${listen}": ${why}` };
  }
}
