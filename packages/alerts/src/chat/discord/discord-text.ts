/**
 * Text in Discord's Markdown: everything that formats, quotes, links or mentions has a backslash before it, and an
 * address loses its scheme's meaning, so that the text of feeds makes no links.
 */
export function discordText(text: string): string {
  return text.replace(/[\\`*_~|<>[\]()#@:+.-]/g, (mark) => `\\${mark}`);
}
