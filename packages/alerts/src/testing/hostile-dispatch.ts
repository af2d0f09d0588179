import type { Dispatch } from '@claimwire/core';
import fc from 'fast-check';
import { sampleAlert, sampleDispatch } from './sample-dispatch.ts';
import { sampleNotice } from './sample-notice.ts';

/** What somebody might put into a feed to be more than read. */
export const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          '</title></style><iframe>',
          ']]>',
          '&#x3c;b&gt;',
        ],
        ...[
          '\r\nBcc: victim@example.org\r\n\r\n',
          '\u2028',
          '\u0000',
          '\u001b[2J',
          '\u009b31m',
          '\ufffe',
          '\ud83d',
        ],
        ...[
          '\u202eexe.gnp',
          '\u2066',
          '\u2069',
          '\u200b',
          '\ufeff',
          '\u{e0041}\u{e0042}',
          '👩‍👩‍👧‍👦',
          `a${'\u0301'.repeat(500)}`,
        ],
        ...[
          '<!channel>',
          '<@U123>',
          '<https://evil.example|click>',
          '@everyone',
          '<@&1>',
          '*b* _i_ ~s~ `c` ||x||',
        ],
        ...[
          '[click](https://evil.example)',
          '\n> quote',
          '# head',
          '- item',
          '```',
          '\\',
          'https://evil.example/',
          '東'.repeat(300),
        ],
        'x'.repeat(10_000),
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

const link = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user:pass@evil.example/',
    'file:///etc/passwd',
  ),
  nasty.map((text) => `https://two.example/${text}`),
);

function hostileDispatch(text: string, url: string): Dispatch {
  const side = {
    quote: text,
    span: { start: 0, end: text.length },
    url,
    source: text,
    title: text,
    speaker: text,
  };
  const passage = { span: { start: 0, end: 4 }, text: text.slice(0, 4) };
  const reasons = Array.from({ length: 9 }, () => ({
    code: 'number' as const,
    claim: passage,
    statement: passage,
    detail: text,
  }));
  return sampleDispatch(sampleAlert({ claim: { ...side, text }, statement: side, reasons }));
}

/** Characters that would act on whoever shows the text: controls, but for a line's own end, and marks that turn it. */
export const ACTIVE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

export function check(property: (dispatch: Dispatch) => void): void {
  fc.assert(
    fc.property(nasty, link, (text, url) => {
      property(hostileDispatch(text, url));
      property(sampleNotice({ subject: text || ' ', text }));
    }),
    { numRuns: 40 },
  );
}

/** Every string in a payload, with the name that it stands under. */
export function* strings(value: unknown, name = ''): Generator<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, name);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* strings(item, key);
}

export const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
