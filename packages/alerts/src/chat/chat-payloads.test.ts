import type { Dispatch } from '@claimwire/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { DISCORD_SCHEMA } from '../testing/discord-schema.ts';
import { sampleDigest } from '../testing/sample-digest.ts';
import { hostileAlert, sampleAlert, sampleDispatch } from '../testing/sample-dispatch.ts';
import { sampleNotice } from '../testing/sample-notice.ts';
import { SLACK_SCHEMA } from '../testing/slack-schema.ts';
import { cardProblems, TEAMS_SCHEMA } from '../testing/teams-schema.ts';
import { discord } from './discord/discord.ts';
import { slack } from './slack/slack.ts';
import { teams } from './teams/teams.ts';

const DISPATCHES: readonly (readonly [string, Dispatch])[] = [
  ['one alert', sampleDispatch()],
  ['several alerts', sampleDispatch(sampleAlert(), sampleAlert({ id: 'alert-2', relation: 'confirms' }))],
  ['a digest', sampleDigest()],
  ['a notice', sampleNotice()],
  ['a notice of many words', sampleNotice({ text: `${'word '.repeat(300)}\n\n`.repeat(40) })],
  ['hostile text', sampleDispatch(hostileAlert())],
  ['a hundred alerts', sampleDispatch(...Array.from({ length: 100 }, () => hostileAlert()))],
];

const VENDORS = [
  ['Slack', slack, SLACK_SCHEMA],
  ['Discord', discord, DISCORD_SCHEMA],
  ['Teams', teams, TEAMS_SCHEMA],
] as const;

const ajv = new Ajv2020({ allErrors: true });

describe.each(VENDORS)('%s', (_vendor, { render }, schema) => {
  const validate = ajv.compile(schema);
  it.each(DISPATCHES)('takes %s, with a console and without', (_name, dispatch) => {
    for (const console of ['https://console.example/', undefined]) {
      const payload: unknown = JSON.parse(JSON.stringify(render(dispatch, console)));
      validate(payload);
      expect(validate.errors).toBeNull();
    }
  });

  it('says both sentences, who says them, why, where, and how many stand on each side', () => {
    const text = JSON.stringify(render(sampleDispatch(), undefined)).replaceAll(/\\\\|\*\*/g, '');
    for (const wanted of [
      'Contradicted: ',
      'homes were flooded when the Harrow dam failed, the mayor said.',
      ' of flooded homes below the Harrow dam.',
      'Ada Lorn, mayor of Harrow, in Outlet One',
      'Outlet Two',
      'number: dozens, not more than a hundred',
      'https://one.example/dam',
      'https://two.example/dam?page=1&view=full',
      '3 February 2026, 11:05 UTC',
      '2 independent origins for, 1 against',
      'claimwire claim claim-1',
    ])
      expect(text).toContain(wanted);
  });

  it('leads to the claim in the console where there is one', () => {
    const text = JSON.stringify(render(sampleDispatch(), 'https://console.example/'));
    expect(text).toContain('https://console.example/#/claims/claim-1');
    expect(text).not.toContain('claimwire claim claim-1');
  });

  it('says how many alerts it leaves out', () => {
    const many = Array.from({ length: 40 }, (_, index) => sampleAlert({ id: `alert-${index}` }));
    const text = JSON.stringify(render(sampleDispatch(...many), undefined));
    expect(text).toMatch(/\d\d more/);
  });
});

describe('teams', () => {
  it.each(DISPATCHES)(
    'makes a card of %s that Microsoft’s parser has nothing against, below 20 kB',
    (_name, dispatch) => {
      const payload = JSON.parse(JSON.stringify(teams.render(dispatch, 'https://console.example/')));
      expect(cardProblems(payload.attachments[0].content)).toEqual([]);
      expect(Buffer.byteLength(JSON.stringify(payload))).toBeLessThan(20_000);
    },
  );

  it('would be told of a bad card', () => {
    expect(cardProblems({ type: 'AdaptiveCard', version: '1.4', body: [{ type: 'Nope' }] })).toHaveLength(1);
  });
});

describe('discord', () => {
  it.each(DISPATCHES)('keeps %s within 6,000 characters in all embeds', (_name, dispatch) => {
    const { embeds } = discord.render(dispatch, undefined) as {
      embeds: { title: string; description: string; footer?: { text: string } }[];
    };
    const sizes = embeds.map((it) => it.title.length + it.description.length + (it.footer?.text.length ?? 0));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6_000);
    for (const { title, description } of embeds) {
      expect(title.length).toBeLessThanOrEqual(256);
      expect(description.length).toBeLessThanOrEqual(4_096);
    }
  });
});
