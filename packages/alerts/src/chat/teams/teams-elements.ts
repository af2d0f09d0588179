import type { DescribedSide } from '../../wording/describe-alert.ts';
import { quotationMarks } from '../../wording/quotation-marks.ts';

/** A run of text in an Adaptive Card. "Markdown is not supported" in it, so text stays text. */
interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly [option: string]: unknown;
}

export const run = (text: string, options: Readonly<Record<string, unknown>> = {}): TextRun => ({
  type: 'TextRun',
  text,
  ...options,
});

/** A paragraph; a TextBlock would read Markdown. */
export const paragraph = (inlines: readonly TextRun[], spacing = 'Small') => ({
  type: 'RichTextBlock',
  spacing,
  inlines,
});

/** One side of an alert in a container of its own. */
export function sideContainer(label: string, { quote, by, when, title, link }: DescribedSide): object {
  const [opening, closing] = quotationMarks(quote.map(({ text }) => text).join(''));
  const name = title === '' ? (link ?? '') : title;
  const open = link === null ? {} : { selectAction: { type: 'Action.OpenUrl', url: link } };
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: [
      paragraph([run(label, { weight: 'Bolder', isSubtle: true, size: 'Small' })], 'None'),
      paragraph([
        ...(opening === '' ? [] : [run(opening)]),
        ...quote.map(({ text, marked }) =>
          marked ? run(text, { weight: 'Bolder', highlight: true }) : run(text),
        ),
        ...(closing === '' ? [] : [run(closing)]),
      ]),
      paragraph([run(when === null ? by : `${by} · ${when}`, { isSubtle: true, size: 'Small' })]),
      ...(name === '' ? [] : [paragraph([run(name, { size: 'Small', ...open })], 'None')]),
    ],
  };
}
