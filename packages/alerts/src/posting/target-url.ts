import { ChannelUnusable } from '../channel-unusable.ts';

/** The address that a channel posts to. Throws `ChannelUnusable` for one with a user or password in it, which fetch refuses. */
export function targetUrl(config: { readonly id: string; readonly url: string }): URL {
  const url = new URL(config.url);
  if (url.username !== '' || url.password !== '')
    throw new ChannelUnusable(config.id, 'its url names a user or password, which fetch refuses');
  return url;
}
