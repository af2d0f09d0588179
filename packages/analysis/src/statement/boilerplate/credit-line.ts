import { isFinished } from './line.ts';

/** "Reporting by Unipress; editing by Capital Times staff", "With inputs from PTI", "Translated by …". */
const WORK =
  /^[([]?(?:additional |original |further )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translat(?:ion|ed)|produced|production|graphics?|photograph(?:y|s)|research|fact[- ]check(?:ing|ed)?|with (?:additional )?(?:reporting|inputs?|files|agenc(?:y|ies)|contributions?|material))\b(?: and [a-z]+)? ?(?:by|from|inputs?|:)/i;
const BYLINE =
  /^by:?\s+(?:\p{Lu}[\p{L}.'’-]+\s+){0,3}\p{Lu}[\p{L}.'’-]+(?:(?:,| and| in| for|\s*\|)\s.{0,60})?$/u;
const RIGHTS =
  /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\b(?:may|must) not be (?:reproduced|published, broadcast)/i;
const HISTORY =
  /^[([]?(?:this|the) (?:story|article|report|post|page|piece|version|text|item|content)\b[^.]{0,40}\b(?:has been|was|is being|will be|is)\s+(?:last |first |originally |also |automatically |since |machine[- ])?(?:updated|published|edited|amended|produced|syndicated|generated|translated|written|republished|supported|taken from|part of|auto-generated|behind)\b/i;
const AUTHOR =
  /^(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}(?:is|was) (?:a|an|the|our) (?:[\p{L}-]+ ){0,4}(?:reporter|correspondent|journalist|writer|columnist|editor|contributor|author of)\b/u;
const CORRECTS =
  /\b(?:correct(?:s|ed|ing|ion)?|clarif(?:y|ies|ied)|error|mistake|misstated|wrongly|incorrectly)\b/i;

/** Who made the article, when it was published or changed, and whose it is. A note that corrects the report is kept. */
export function isCreditLine(line: string): boolean {
  if (CORRECTS.test(line)) return false;
  if (RIGHTS.test(line) || HISTORY.test(line) || AUTHOR.test(line)) return true;
  if (BYLINE.test(line) && !isFinished(line)) return true;
  return WORK.test(line) && (!isFinished(line) || line.length < 160);
}
