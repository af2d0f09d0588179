/**
 * Ways in which a paper marks its own correction: "Correction:", "an earlier version of this article said", "the
 * correct number is", "we regret the error". Only whole formulas, since courts, teachers and lenses correct things too.
 */
const LABEL =
  /^["“([*]*\s*(?:corrections?|corrects?|clarifications?|corrected|erratum|amendment|update and correction)\b\s*(?:[:–—-]|\(|$)/i;
const FORMULA =
  /\b(?:an? (?:earlier|previous) (?:version|report|article|story|headline|caption)\b|(?:earlier|previous) versions? of (?:this|the|our) (?:story|article|report|piece)|the correct (?:figure|number|name|date|spelling|amount|sum|age|title|total|count|place|location|version)\b|we regret the (?:error|mistake)|(?:has|have|had) been (?:amended|corrected) to|(?:this|the) (?:story|article|report|headline|post) (?:has been |was |is being )?(?:corrected|amended|corrects)|due to an? (?:editing|production|typing|translation|agency) error|in (?:an )?earlier (?:report|version|story|article)|wrongly (?:gave|said|stated|reported|named|put)|(?:incorrectly|mistakenly|erroneously) (?:gave|said|stated|reported|named|identified|put)|misstated|should have (?:read|said)|(?:our|we) (?:report|reported|gave|said|wrote)\b[^.]{0,80}\b(?:in error|wrong|incorrect))\b/i;
/** Somebody else takes back a figure: "now says that the figure was wrong", "revised the toll to". */
const REVISION =
  /\b(?:now says?|later said|has since said)\b[^.]{0,60}\b(?:wrong|incorrect|mistaken|too high|too low|twice|in error|not \d)/i;

/** True where a sentence is part of a correction that the text itself declares. */
export function isCorrection(sentence: string): boolean {
  return LABEL.test(sentence) || FORMULA.test(sentence) || REVISION.test(sentence);
}
