import { describe, expect, it } from 'vitest';
import { proseOf } from './prose.ts';

const article = [
  'Bridge over the Arn closed after cracks are found',
  'By Petra Holm, Staff Writer',
  'The bridge over the Arn was closed on Monday after engineers found cracks in two of its pillars.',
  'Photo: Arnau Gil / Valley Post',
  'A man walks past the barrier on Monday. REUTERS/Ana Belin',
  'ADVERTISEMENT',
  'The council said that repairs would take a year.',
  'Council meets behind closed doors',
  'Buses will take another route from Tuesday.',
  'Read more: Why our bridges are crumbling',
  'Sign up for our evening briefing',
  'Reporting by Petra Holm; editing by Jo Lund',
  'This article was first published on 3 May.',
  '© Valley Post 2024',
].join('\n\n');

const kept = (text: string, title = ''): string[] =>
  proseOf({ title, text }).map(({ start, end }) => text.slice(start, end));

describe('proseOf()', () => {
  it('keeps the report and leaves out title, byline, captions, advertisements, headings, calls and credits', () => {
    expect(kept(article, 'Bridge over the Arn closed after cracks are found')).toEqual([
      'The bridge over the Arn was closed on Monday after engineers found cracks in two of its pillars.',
      'The council said that repairs would take a year.',
      'Buses will take another route from Tuesday.',
    ]);
  });

  it('drops what follows an editor’s postscript, and keeps an editor’s note that corrects the report', () => {
    const text = [
      'Two trains collided near Lund.',
      'Nobody was hurt in the crash.',
      "Editor's note: This report has been corrected. The line has two tracks, not one.",
      "Editor's P/S:",
      'The article shows how old the railway is.',
    ].join('\n');
    expect(kept(text)).toEqual([
      'Two trains collided near Lund.',
      'Nobody was hurt in the crash.',
      "Editor's note: This report has been corrected. The line has two tracks, not one.",
    ]);
  });

  it('knows a title between the words of a navigation bar, and a stamp', () => {
    const text =
      'Home World Dam bursts in Orre valley\ndate 2024-05-02 loading…\nThe dam burst at noon. Two farms were flooded.\nShare.';
    expect(kept(text, 'Dam bursts in Orre valley')).toEqual([
      'The dam burst at noon. Two farms were flooded.',
    ]);
  });

  it('takes a lone headline without a full stop as it is', () => {
    expect(kept('Dam bursts in Orre valley')).toEqual(['Dam bursts in Orre valley']);
  });

  it('says a repeated paragraph once', () => {
    expect(kept('The dam burst at noon.\nThe dam burst at noon.')).toEqual(['The dam burst at noon.']);
  });

  it('joins lines that were wrapped at a column', () => {
    const text =
      'The dam burst at noon, an hour after the last family\nhad left the valley.\nTwo farms were flooded.';
    expect(kept(text)).toEqual([
      'The dam burst at noon, an hour after the last family\nhad left the valley.',
      'Two farms were flooded.',
    ]);
  });
});
