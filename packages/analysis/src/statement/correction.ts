/**
 * Ways in which a paper marks its own correction: "Correction:", "an earlier version of this article said", "the
 * correct number is", "we regret the error". Only whole formulas, and words for a mistake only where the text speaks of
 * itself: courts, teachers and lenses correct things too, and police name the wrong man.
 */
const LABEL =
  /^["“([*]*\s*(?:corrections?|corrects?|clarifications?|corrected|erratum|amendment|update and correction)\b\s*(?:[:–—-]|\(|$)/i;
const FORMULA =
  /\b(?:(?:earlier|previous|original) versions? of (?:this|the|our) (?:story|article|report|piece|post|headline)|the correct (?:figure|number|name|date|spelling|amount|sum|age|title|total|count|place|location|version)\b|we regret the (?:error|mistake)|(?:has|have|had) been (?:amended|corrected) to (?:say|show|reflect|read|make clear|state)|(?:this|the) (?:story|article|report|headline|post) (?:has been |was |is being )?(?:corrected|amended|corrects)|due to an? (?:editing|production|typing|translation|agency) error)\b/i;
const MISTAKE =
  /\b(?:misstated|misspelled|misidentified|should have (?:read|said)|in error|(?:wrongly|incorrectly|mistakenly|erroneously) (?:gave|said|stated|reported|named|put|identified|described)|(?:gave|reported|stated) the wrong|(?:was|were) (?:wrong|incorrect|mistaken))\b/i;
const ITSELF =
  /\b(?:we|our|this (?:article|story|report|post)|an? (?:earlier|previous) (?:version|article|story|report|headline|caption)|(?:earlier|previous) (?:versions|articles|stories|reports)|the (?:headline|caption))\b/i;
/** Somebody else takes a figure of their own back: "now says that the first toll was wrong". */
const REVISION =
  /\b(?:now says?|later said|has since said)\b[^.]{0,60}\b(?:wrong|incorrect|mistaken|too high|too low|twice|in error|not \d)/i;

/** True where a sentence is part of a correction that the text itself declares. */
export function isCorrection(sentence: string): boolean {
  if (LABEL.test(sentence) || FORMULA.test(sentence) || REVISION.test(sentence)) return true;
  return MISTAKE.test(sentence) && ITSELF.test(sentence);
}
