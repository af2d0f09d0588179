import { detect } from 'chardet';

/** A decoder for a charset label as servers and authors write it, or null where the platform knows none. */
function decoder(label: string | null | undefined, fatal: boolean): InstanceType<typeof TextDecoder> | null {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, ''), { fatal });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function strictly(label: string | null | undefined, body: Uint8Array): string | null {
  try {
    return decoder(label, true)?.decode(body) ?? null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-16 shows itself by its byte order mark, or by the zeros around the first `<` or `{`. */
function wide(body: Uint8Array): string | null {
  const [a, b, c, d] = body;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  if (a !== 0 && b === 0 && c !== 0 && d === 0 && body.length > 3) return 'utf-16le';
  return null;
}

/** The charset that the document names of itself: XML prolog or HTML meta. */
function declared(body: Uint8Array): string | null {
  const head = Buffer.from(body.subarray(0, 2048)).toString('latin1');
  const prolog = /<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  return prolog ?? /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ?? null;
}

/**
 * Bytes of a feed or page as text, without byte order mark. The charset comes from the byte order mark, then UTF-8
 * where the bytes are that (a wrong label on UTF-8 is common; text in another charset that happens to be valid UTF-8
 * is not), then the Content-Type header, the document's own word, and last from statistics. Never throws: what cannot
 * be decoded becomes U+FFFD.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const label = wide(body);
  if (label !== null) return new TextDecoder(label).decode(body);
  const named = /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  // ISO-2022-JP and HZ are made of ASCII bytes only and would pass as UTF-8.
  const escaped = /^(?:iso-2022|hz)/i;
  const own = declared(body);
  for (const candidate of [named, own]) {
    if (candidate && escaped.test(candidate)) return decoder(candidate, false)?.decode(body) ?? '';
  }
  const utf8 = strictly('utf-8', body);
  if (utf8 !== null) return utf8;
  for (const candidate of [named, own]) {
    // A document that says UTF-8 and is not quite: one bad byte must not turn the rest into noise.
    if (candidate && /^utf-?8$/i.test(candidate) && mostlyUtf8(body)) return new TextDecoder().decode(body);
    const text = candidate && /^utf-?(?:8|16)/i.test(candidate) ? null : strictly(candidate, body);
    if (text !== null) return text;
  }
  if (mostlyUtf8(body)) return new TextDecoder().decode(body);
  const guessed = detect(body.subarray(0, 65_536));
  return (decoder(guessed, false) ?? new TextDecoder('windows-1252')).decode(body);
}

/** True where multi-byte sequences are UTF-8 but for a few: at least two good characters for each bad one. */
function mostlyUtf8(body: Uint8Array): boolean {
  const text = new TextDecoder().decode(body.subarray(0, 262_144));
  let good = 0;
  let bad = 0;
  for (const character of text) {
    if (character === '\uFFFD') bad += 1;
    else if (character > '\u007F') good += 1;
  }
  return good >= bad * 2;
}
