import { isFinished, plain } from './line.ts';

/** What a page says to lead its reader about. */
const PHRASES = new Set(
  `share|share this|share this article|share this story|share on facebook|share on twitter|exit mobile version|post comment
  |post a comment|leave a comment|leave a reply|comments|view comments|show comments|add a comment|advertisement|advertising|ad
  |article continues below|story continues below|advertisement story continues below|advertisement article continues below
  |story continues below advertisement|skip to content|skip to main content|skip advertisement|home|home news|menu|search
  |loading|read more|read less|read full story|read the full story|read also|also read|see also|show more|load more|more
  |related|related articles|related stories|related news|related topics|related posts|more news|more stories|trending|trending now
  |most read|most popular|top stories|latest news|latest|breaking news|breaking|live|recommended|recommended for you|editor's picks
  |you may also like|you might also like|tags|topics|categories|print|print this page|email|e mail|copy link|link copied|save|bookmark
  |facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|messenger|follow us|follow us on|back to top
  |scroll to continue|continue reading|click here|listen|listen to this article|listen to article|play|pause|watch|watch video
  |watch now|image source|image caption|getty images|next|previous|next article|previous article|next post|previous post
  |sign in|log in|login|register|subscribe|subscribe now|newsletter|donate|about us|contact us|privacy policy|terms of use|cookie policy
  |cookies|accept|accept all|all rights reserved|end of content|the end|ends|source|sources|via|developing|developing story
  |this is a developing story|more to follow|more details to follow|more soon`
    .split('|')
    .map((phrase) => phrase.trim()),
);
/** "Read more: …", "More from our foreign desk: …", "Listen: …", "Maps and satellite pictures: …". */
const LABEL =
  /^(?:[►▶→»>•*\s-]*)(?:(?:read|see|watch|listen|hear|view|explore)(?: (?:more|also|next|now|on|here|to this story|this))?|(?:also|further|more|must|related|recommended|suggested)(?: (?:read|reading|stories|articles|news|coverage|topics|content|viewing|on this(?: story| topic)?|from [\p{L}' ]{2,40}|about [\p{L}' ]{2,40}))?|(?:in )?(?:picture|photo) ?(?:gallery|s)?|gallery|in pictures|(?:maps?|charts?|graphics?|data|satellite pictures?)(?: and [\p{L} ]{2,30})?|podcast|video|explainer|live(?: blog| updates)?|live blog|topics?|tags?|filed (?:under|in)|categor(?:y|ies)|don't miss|you (?:may|might) also like|sources?|hashtags?|key ?words?)\s*[:|»>]/iu;
const STAMP =
  /^(?:date|time|published|updated|posted|created|last (?:updated|modified|edited)|first published|modified|issued)\b[^.!?]{0,12}\d/i;
const ONLY_DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:\d{1,2}\.?(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:[\s,|·•-]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,24})?$/iu;
const COUNTS =
  /^(?:\d[\d.,]*k?\s*(?:min(?:ute)?s?(?: read)?|shares?|comments?|views?|likes?|of \d+)|\d+\s*\/\s*\d+|#\w+(?:\s+#\w+)*)$/i;
const CRUMBS = /^home\s*(?:[»>/|›]|\p{Lu})/iu;

/** Labels, buttons, teasers and stamps of the page around an article. */
export function isNavigation(line: string): boolean {
  if (PHRASES.has(plain(line))) return true;
  if (STAMP.test(line) && line.length < 90) return true;
  if (ONLY_DATE.test(line) || COUNTS.test(line)) return true;
  if (isFinished(line) && !/(?:…|\.\.\.)$/.test(line)) return false;
  return LABEL.test(line) || CRUMBS.test(line) || /^loading\b/i.test(line) || /[»>]\s*\S+\s*[»>]/.test(line);
}
