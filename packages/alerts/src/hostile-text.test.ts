import { type Dispatch, EmailChannel } from '@claimwire/core';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { discord } from './chat/discord/discord.ts';
import { discordText } from './chat/discord/discord-text.ts';
import { slack } from './chat/slack/slack.ts';
import { slackText } from './chat/slack/slack-text.ts';
import { teams } from './chat/teams/teams.ts';
import { emailHeaders } from './email/email-headers.ts';
import { renderHtml } from './email/render-html.ts';
import { renderText } from './email/render-text.ts';
import { renderAtom } from './feed/render-atom.ts';
import { renderJsonFeed } from './feed/render-json-feed.ts';
import { sampleAlert, sampleDispatch } from './testing/sample-dispatch.ts';
import { sampleNotice } from './testing/sample-notice.ts';
import { cardProblems } from './testing/teams-schema.ts';
import { webhookBody } from './webhook/webhook-body.ts';
import { describeAlert } from './wording/describe-alert.ts';

/** What somebody might put into a feed to be more than read. */
const nasty = fc
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
const ACTIVE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

function check(property: (dispatch: Dispatch) => void): void {
  fc.assert(
    fc.property(nasty, link, (text, url) => {
      property(hostileDispatch(text, url));
      property(sampleNotice({ subject: text || ' ', text }));
    }),
    { numRuns: 40 },
  );
}

/** Every string in a payload, with the name that it stands under. */
function* strings(value: unknown, name = ''): Generator<[name: string, text: string]> {
  if (typeof value === 'string') yield [name, value];
  else if (Array.isArray(value)) for (const item of value) yield* strings(item, name);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* strings(item, key);
}

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

describe('hostile text stays text', () => {
  it('in an e-mail’s HTML', () => {
    const known = new Set(
      renderHtml(sampleDispatch(), { console: 'https://c.example' })
        .match(/<[a-z]\w*/g)
        ?.map((tag) => tag.slice(1)),
    );
    check((dispatch) => {
      const text = renderHtml(dispatch, { console: 'https://c.example' });
      expect(text).not.toMatch(ACTIVE);
      expect(Buffer.byteLength(text)).toBeLessThan(102_000);
      const { document } = parseHTML(text);
      for (const element of document.querySelectorAll('*')) {
        expect(known).toContain(element.localName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^(on|src)/);
          if (name === 'href') expect(value).toMatch(/^https?:\/\/[^\s"'<>]+$/);
        }
      }
      expect(document.querySelectorAll('script, img, iframe')).toHaveLength(0);
      expect(document.querySelectorAll('style')).toHaveLength(1);
    });
  });

  it('in an e-mail’s headers: each stays one line', () => {
    const config = EmailChannel.parse({
      id: 'desk',
      type: 'email',
      from: 'a@b.example',
      to: ['c@d.example'],
    });
    check((dispatch) => {
      const { subject, messageId, references, others } = emailHeaders(dispatch, config);
      for (const line of [subject, messageId, ...references, ...Object.values(others)]) {
        expect(line).not.toMatch(ACTIVE);
        expect(line).not.toContain('\n');
        expect(line.length).toBeLessThan(500);
      }
    });
  });

  it('in plain text', () => {
    check((dispatch) => {
      const text = renderText(dispatch);
      expect(text).not.toMatch(ACTIVE);
    });
  });

  it('in Slack: none of it is read as markup, and nobody is called', () => {
    check((dispatch) => {
      const payload = plain(slack.render(dispatch, undefined));
      for (const [name, text] of strings(payload)) {
        expect(text).not.toMatch(ACTIVE);
        expect(text).not.toBe('mrkdwn');
        if (name === 'url') expect(text).toMatch(/^https?:\/\/[^\s<>]+$/);
      }
      expect((payload as { text: string }).text).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
      expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(50_000);
    });
    expect(slackText('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
  });

  it('in Discord: every mark is escaped, and nobody is called', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const unescaped = discordText(text).replace(/\\[^\sA-Za-z0-9]/g, '');
        expect(unescaped).not.toMatch(/[`*_~|<>[\]()#@:\\]/);
      }),
    );
    check((dispatch) => {
      const payload = plain(discord.render(dispatch, undefined)) as {
        embeds: { title: string; description: string; footer?: { text: string } }[];
        allowed_mentions: unknown;
      };
      for (const [, text] of strings(payload)) expect(text).not.toMatch(ACTIVE);
      expect(payload.allowed_mentions).toEqual({ parse: [] });
      const sizes = payload.embeds.flatMap((it) => [it.title, it.description, it.footer?.text ?? '']);
      expect(sizes.join('').length).toBeLessThanOrEqual(6_000);
      expect(payload.embeds).toHaveLength(1);
      expect(payload.embeds[0]?.description.length).toBeLessThanOrEqual(4_096);
      expect(payload.embeds[0]?.title.length).toBeLessThanOrEqual(256);
    });
  });

  it('in Teams: it stands in runs of text only, which know no Markdown', () => {
    check((dispatch) => {
      const payload = plain(teams.render(dispatch, undefined)) as { attachments: { content: unknown }[] };
      expect(cardProblems(payload.attachments[0]?.content)).toEqual([]);
      for (const [name, text] of strings(payload)) {
        expect(text).not.toMatch(ACTIVE);
        expect(['TextBlock', 'FactSet']).not.toContain(text);
        if (name === 'url') expect(text).toMatch(/^https?:\/\/[^\s<>]+$/);
      }
      expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(20_000);
    });
  });

  it('in Atom and JSON Feed', () => {
    check((dispatch) => {
      if (dispatch.kind !== 'alerts') return;
      const atom = renderAtom(dispatch.alerts, { updated: dispatch.notification.at });
      expect(atom).not.toMatch(ACTIVE);
      // What XML 1.0 cannot carry at all, section 2.2.
      expect(atom).not.toMatch(/[\ufffe\uffff]/);
      expect(atom.isWellFormed()).toBe(true);
      const [entry] = parseAtomFeed(atom).entries ?? [];
      const { headline } = describeAlert(dispatch.alerts[0]);
      expect(entry?.title?.value).toBe(headline.trim());
      const { items } = JSON.parse(renderJsonFeed(dispatch.alerts, {}));
      expect(entry?.content?.value).toBe(items[0].content_html);
      expect(
        parseHTML(items[0].content_html).document.querySelectorAll('script, img, iframe, [onerror]'),
      ).toHaveLength(0);
    });
  });

  it('in a webhook, whose body stays below 20 kB', () => {
    check((dispatch) => {
      const body = webhookBody(dispatch);
      expect(Buffer.byteLength(body)).toBeLessThan(20_000);
      expect(JSON.parse(body)).toMatchObject({ timestamp: dispatch.notification.at });
    });
  });
});
