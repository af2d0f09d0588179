import { styleText } from 'node:util';
import type { Alert, AlertRelation } from '@claimwire/core';
import wrapAnsi from 'wrap-ansi';
import { type DescribedAlert, type DescribedSide, describeAlert } from '../wording/describe-alert.ts';
import { quotationMarks } from '../wording/quotation-marks.ts';

/** How the terminal is written to. */
export interface TerminalStyle {
  /** False: no escape sequence is written at all. */
  readonly colour: boolean;
  /** Columns; lines are no wider, but for links, which stay whole so that they can be clicked. */
  readonly width: number;
}

type Style = Parameters<typeof styleText>[0];

const COLOURS = {
  contradicts: 'red',
  updates: 'yellow',
  confirms: 'green',
} as const satisfies Record<AlertRelation, Style>;

const LABEL_WIDTH = 11;

/** One alert for the terminal: several lines, no line break at the end. Text of feeds cannot smuggle escape sequences in. */
export function renderAlert(alert: Alert, style: TerminalStyle): string {
  return renderDescribed(describeAlert(alert), style);
}

/** The same of an alert that is in words already. */
export function renderDescribed(words: DescribedAlert, { colour, width }: TerminalStyle): string {
  // The caller knows about the stream and NO_COLOR; `validateStream` would look at this process's own.
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const wrap = (text: string, room: number) =>
    wrapAnsi(text, Math.max(room, 20), { hard: true, trim: true }).split('\n');
  const labelled = (label: string, lines: readonly string[]) =>
    lines.map(
      (text, index) =>
        (index === 0 ? paint('dim', label.padEnd(LABEL_WIDTH)) : ' '.repeat(LABEL_WIDTH)) + text,
    );

  const room = width - LABEL_WIDTH;
  const side = (label: string, { quote, by, title, link, when }: DescribedSide) => {
    const quoted = quote
      .map(({ text, marked }) => (marked ? paint(['bold', 'underline'], text) : text))
      .join('');
    const [opening, closing] = quotationMarks(quote.map(({ text }) => text).join(''));
    const where = [by, when].filter((part) => part !== null).join(' · ');
    return labelled(label, [
      ...wrap(`${opening}${quoted}${closing}`, room),
      ...wrap(where, room),
      ...(title === '' ? [] : wrap(title, room).map((text) => paint('dim', text))),
      ...(link === null ? [] : [paint(['dim', 'underline'], link)]),
    ]);
  };
  const verdict = paint(['bold', COLOURS[words.relation]], `${words.verdict}:`);
  return [
    ...wrap(`${verdict} ${paint('bold', words.subject)}`, width),
    ...labelled(
      'why',
      words.reasons.flatMap((reason) => wrap(reason, room)),
    ),
    ...side('claim', words.claim),
    ...side('now', words.statement),
    ...labelled(
      'standing',
      wrap(
        `${words.origins} · confidence ${words.confidence}${words.watched ? ' · you watch this claim' : ''}`,
        room,
      ),
    ),
  ]
    .map((text) => text.trimEnd())
    .join('\n');
}
