/** What a publisher offers in exchange for an address or a click. */
const OFFER =
  '(?:newsletters?|inbox|e-?mail|alerts?|apps?|notifications?|podcasts?|channel|edition|updates|full story|immediate access|facebook|twitter|instagram|youtube|whatsapp|telegram|linkedin|tiktok|threads|bluesky)';

/** Paragraphs that a publisher puts around every article. Each stands for a kind of line, matched as a whole. */
const LINES: readonly RegExp[] = [
  // "Read more: The village that moved", "ALSO READ | …", "Lea también: …", "Lesen Sie auch: …"
  /^(?:read (?:more|also|next|the full (?:story|article))|also read|see also|more (?:on|from) (?:this|the)|lea (?:también|más)|lea|lire aussi|à lire aussi|lesen sie auch|mehr dazu|leggi anche)\s*(?:[:|»›>–—-]|$)/i,
  // "RELATED STORIES", "Related Coverage", "Recommended", "Most read"
  /^(?:related(?: \w+){0,2}|recommended(?: \w+){0,2}|most (?:read|popular|viewed)|trending(?: now)?|up next|editor'?s'? picks?|you (?:may|might) also like|more stories|latest news|top stories|in this (?:story|article))\s*:?$/i,
  // "Advertisement:", "Story continues below"
  /^(?:advertisements?|advertorial|sponsored(?: content)?|promoted|anzeige|publicidad|publicité|(?:(?:the )?(?:story|article) continues below(?: \w+)?))\s*:?$/i,
  /^scroll (?:down )?to continue\b/i,
  // "Sign up for our newsletter", "Subscribe now to our edition for the full story."
  new RegExp(
    String.raw`^(?:please |to (?:view|read) the full story, )?(?:sign(?:ing)? up|subscribe|register|join|get|receive|download|follow|like|never miss|don'?t miss|stay|keep up|for (?:more|the latest)|want|do you want|you can (?:also )?(?:follow|keep up|find))\b.{0,160}\b${OFFER}\b.{0,60}$`,
    'i',
  ),
  /^(?:please )?(?:log ?in|sign in|subscribe)\b.{0,60}\b(?:continue reading|read (?:the|this)|full (?:story|access))/i,
  // "To read the rest of this story, please subscribe.", "Already a subscriber? Log in"
  /^to (?:view|read|see|access|unlock|continue|keep)\b.{0,60}\b(?:subscribe|log ?in|sign (?:in|up)|register|become a (?:member|subscriber))\b.{0,80}$/i,
  /^.{0,100}\balready (?:a |an )?(?:\w+ )?(?:subscribers?|members?)\b.{0,80}\b(?:log|sign) ?in\b.{0,60}$/i,
  // "© 2020 CBS Interactive Inc. All Rights Reserved."
  /^(?:©|\(c\)\s*\d{4}|copyright\b)/i,
  /^.{0,120}\ball rights reserved\b.{0,80}$/i,
  /^this (?:article|story|material) (?:is (?:the )?copyright|may not be (?:published|reproduced))/i,
  /^(?:written )?permission must be obtained\b/i,
  // "4 Min Read", "Reading time: 3 minutes"
  /^(?:(?:estimated )?reading time\s*:?\s*)?\d{1,2}[- ]?min(?:ute)?s?(?:[. ]+read)?$/i,
  // "Share this", "Comments", "Print"
  /^(?:share|tweet|e-?mail|print|save|comments?|facebook|twitter|whatsapp|reddit|linkedin|pinterest|copy link|skip to (?:main )?content|leave a (?:comment|reply)|loading\W*|close|menu|search)(?: (?:this(?: (?:article|story|post))?|on \w+|via \w+))?\s*:?$/i,
  // "Photo by …", "Image: …", "Getty Images" alone
  /^(?:photo(?:graph)?|image|picture|video|credits?|file photo)\s*(?:credit|courtesy|by|:|\/)\s*.{0,80}$/i,
  /^.{0,60}(?:\/|via )(?:getty(?: images)?|shutterstock(?:\.com)?|reuters|afp|ap|epa)(?: (?:photo|images))?$/i,
  // "The post … appeared first on …", WordPress's own line at the foot of a feed's item
  /^the post .{1,300} appeared first on .{1,120}$/i,
  /^(?:continue reading|read on|click here|tap here|learn more|find out more|view comments)\b.{0,80}(?:→|»|…|\.\.\.|\.)?$/i,
  /^(?:\[?(?:…|\.\.\.)\]?|\*+|[-–—_•·|]+)$/,
  // "We want to hear what you think about this article."
  /^we want to hear what you think\b/i,
  /^(?:do you )?have (?:a|any) (?:tip|story|question|news tip)s?\b.{0,160}\b(?:e-?mail|contact|send|get in touch)\b/i,
  /^if you (?:value|like|enjoyed?|appreciate) (?:this|our) (?:story|article|journalism|work)\b/i,
  /^.{2,80} is not responsible for the opinions\b/i,
];

/** Longer than this is prose, whatever it starts with. */
const LONGEST = 320;

/** True for a paragraph that belongs to the publisher's furniture and not to the article. */
export function isBoilerplate(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const text = paragraph.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();
  return LINES.some((line) => line.test(text));
}

/** A text without its boilerplate paragraphs. */
export function withoutBoilerplate(text: string): string {
  return text
    .split('\n\n')
    .filter((paragraph) => !isBoilerplate(paragraph))
    .join('\n\n');
}
