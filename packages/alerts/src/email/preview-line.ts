import { clip } from '../wording/inert-text.ts';
import { quotationMarks } from '../wording/quotation-marks.ts';
import type { AlertStory, NoticeStory } from '../wording/story.ts';

/** Phones show about 90 to 140 characters beside the subject. */
const LIMIT = 140;

/**
 * The line that a phone shows under the subject: the subject has said what happened to which claim, so this is who says
 * what now. Of a digest, which only counts in its subject, its first headline.
 */
export function previewLine(story: AlertStory | NoticeStory): string {
  if (story.kind === 'notice') return clip(story.paragraphs[0] ?? story.what, LIMIT);
  const words = story.claims[0]?.alerts[0];
  if (!words) return story.counts;
  if (story.subject.startsWith('Digest: ')) return clip(words.headline, LIMIT);
  const quote = words.statement.quote.map(({ text }) => text).join('');
  const [opening, closing] = quotationMarks(quote);
  return clip(`${words.statement.by}: ${opening}${quote}${closing}`, LIMIT);
}
