import type { ApiServices } from './api-services.ts';

/** A JSON answer without the secrets that may stand in it: an address of a feed, what another side said. */
export function answer({ mask }: Pick<ApiServices, 'mask'>, value: object, status = 200): Response {
  return new Response(mask(JSON.stringify(value)), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
