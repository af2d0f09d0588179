import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIVE, check, nasty, plain, strings } from '../testing/hostile-dispatch.ts';
import { cardProblems } from '../testing/teams-schema.ts';
import { discord } from './discord/discord.ts';
import { discordText } from './discord/discord-text.ts';
import { slack } from './slack/slack.ts';
import { slackText } from './slack/slack-text.ts';
import { teams } from './teams/teams.ts';

describe('hostile text stays text', () => {
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
});
