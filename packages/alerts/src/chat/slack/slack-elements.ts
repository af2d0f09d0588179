import type { DescribedSide } from '../../wording/describe-alert.ts';
import { quotationMarks } from '../../wording/quotation-marks.ts';

/** What stands in rich text. Its text is text: Slack looks for neither mentions nor markup in it. */
type Inline =
  | { readonly type: 'text'; readonly text: string; readonly style?: { readonly bold: true } }
  | { readonly type: 'link'; readonly url: string; readonly text: string };

/** A part of a rich text block. */
export type RichText = {
  readonly type: 'rich_text_section' | 'rich_text_quote';
  readonly elements: readonly Inline[];
};

export const plain = (text: string): Inline => ({ type: 'text', text });
export const bold = (text: string): Inline => ({ type: 'text', text, style: { bold: true } });
export const link = (url: string, text: string): Inline => ({ type: 'link', url, text });
export const section = (...elements: readonly Inline[]): RichText => ({
  type: 'rich_text_section',
  elements,
});

/** One side of an alert: label, the quote with the compared words in bold, who says it, when and where. */
export function sideElements(label: string, side: DescribedSide): RichText[] {
  const { quote, by, when, title } = side;
  const [opening, closing] = quotationMarks(quote.map(({ text }) => text).join(''));
  const told = when === null ? by : `${by} · ${when}`;
  const name = title === '' ? (side.link ?? '') : title;
  const where = name === '' ? [] : [plain('\n'), side.link === null ? plain(name) : link(side.link, name)];
  return [
    section(bold(`\n${label}\n`)),
    {
      type: 'rich_text_quote',
      elements: [
        ...(opening === '' ? [] : [plain(opening)]),
        ...quote.map(({ text, marked }) => (marked ? bold(text) : plain(text))),
        ...(closing === '' ? [] : [plain(closing)]),
      ],
    },
    section(plain(told), ...where),
  ];
}
