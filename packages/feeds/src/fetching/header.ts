import type { Dispatcher } from 'undici';

export type Headers = Dispatcher.ResponseData['headers'];

/** A response header's value, the first one where it is repeated; null when it is missing. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
