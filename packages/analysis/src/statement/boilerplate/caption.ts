import { isFinished } from './line.ts';

/** "Photo: Courier / Lena Dufour", "Photo/Reuters", "Picture by …", "File photo of the bridge". */
const LABEL =
  /^[[(]?(?:file\s+)?(?:photos?|pictures?|photographs?|images?|illustrations?|graphics?|infographics?|foto|pic|video|map|credit|photo credit|image credit|image source|image caption|screenshot|courtesy)(?:\s+(?:by|of|from|courtesy|credit|credits|source|via|shows?))?\s*[:/|©]/i;
const FILE_PICTURE =
  /^(?:a\s+)?file\s+(?:photo|picture|image)\b|\b(?:in|from) (?:a|this) (?:file|handout|undated) (?:photo|picture|image|photograph)\b|^pictured\b/i;
/** "One of the suspects in a court in March Photo: MTI" */
const CREDIT_AT_END =
  /(?:^|[\s.([])(?:photos?|pictures?|images?|photographs?|foto|credit|illustration)\s*(?:by)?\s*[:/©]\s*\P{P}[^.:]{0,60}\.?[)\]]?$/iu;
/** "(AP Photo/John Doe)", "REUTERS/John Doe", "John Doe/AFP via Getty Images", "[Getty]", "© Name". */
const AGENCY_AT_END =
  /(?:\((?:\p{Lu}[\p{L} ]{0,24}\s)?(?:photo|image|handout|file)\b[^)]{0,80}\)|\b(?:REUTERS|AFP|EPA|AP|MTI|DPA)\s?\/\s?\p{Lu}[\p{L}.' -]{2,40}|\/\s?(?:AFP|AP|Reuters|EPA|EPA-EFE|Getty(?: Images)?|Shutterstock|Alamy|Anadolu|PA|PA Wire|TASS|Xinhua|Bloomberg)(?: via [\p{L} ]{2,30})?|via (?:REUTERS|AP|AFP|Getty Images)|[[(](?:Getty(?: Images)?|AFP|AP|Reuters|EPA|Shutterstock)[^\])]{0,40}[\])]|©\s?[\p{L}\d .,'/-]{2,50})\.?$/u;

/** The words under or beside a picture, and who took it. */
export function isCaption(line: string): boolean {
  if (LABEL.test(line) || AGENCY_AT_END.test(line)) return true;
  if (FILE_PICTURE.test(line) && (!isFinished(line) || line.length < 160)) return true;
  return CREDIT_AT_END.test(line);
}
