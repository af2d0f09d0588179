import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { documents, isThere, readText } from './repository.ts';

/** What the links and images of a Markdown text point to; code is not read. */
function targets(markdown: string): readonly string[] {
  const prose = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '``');
  const inline = prose.matchAll(/\]\(\s*<?([^)<>\s]+)>?(?:\s+"[^"]*")?\s*\)/g);
  const defined = prose.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)>?/gm);
  const html = prose.matchAll(/<(?:a|img|source)\s[^>]*?(?:href|src|srcset)="([^"]+)"/g);
  return [...inline, ...defined, ...html].flatMap((match) => match[1] ?? []);
}

/** The anchors that GitHub gives to the headings of a Markdown text. */
function anchors(markdown: string): ReadonlySet<string> {
  const headings = markdown.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm);
  const found = new Set<string>();
  for (const [, heading = ''] of headings) {
    const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
    let name = anchor;
    for (let again = 1; found.has(name); again++) name = `${anchor}-${again}`;
    found.add(name);
  }
  return found;
}

/** Why a link of a document leads nowhere; undefined when it leads somewhere, or out of the repository. */
function broken(file: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('//')) return undefined;
  const [path = '', anchor] = target.split('#');
  const to = path === '' ? file : join(path.startsWith('/') ? '' : dirname(file), decodeURIComponent(path));
  if (to.startsWith('..')) return `${file}: "${target}" leads out of the repository`;
  if (!isThere(to)) return `${file}: "${target}" is not there`;
  if (anchor !== undefined && to.endsWith('.md') && !anchors(readText(to)).has(anchor)) {
    return `${file}: "${target}" has no such heading`;
  }
  return undefined;
}

test('every relative link in the README and the documents leads to a file, and its anchor to a heading', () => {
  const files = documents();
  const links = files.flatMap((file) => targets(readText(file)).map((target) => ({ file, target })));
  expect(files.length).toBeGreaterThan(3);
  expect(links.length).toBeGreaterThan(0);
  expect(links.flatMap(({ file, target }) => broken(file, target) ?? [])).toEqual([]);
});

describe('the check of links', () => {
  test('reads inline links, images, definitions and HTML, and no code', () => {
    const text =
      '[a](a.md) ![b](<b c.png>) [d](d.md#e "title") `[f](f.md)`\n[g]: g.md\n<img alt="" src="h.png">\n```\n[i](i.md)\n```\n';
    expect(targets(text.replace('<b c.png>', 'b.png'))).toEqual(['a.md', 'b.png', 'd.md#e', 'g.md', 'h.png']);
  });

  test('finds what is not there, and lets be what is elsewhere', () => {
    expect(broken('docs/architecture.md', 'no-such-file.md')).toContain('is not there');
    expect(broken('docs/architecture.md', '../../x')).toContain('leads out of the repository');
    expect(broken('docs/architecture.md', '#no-such-heading')).toContain('has no such heading');
    expect(broken('docs/architecture.md', '../package.json')).toBeUndefined();
    expect(broken('docs/architecture.md', 'https://example.com/x')).toBeUndefined();
  });

  test('names headings as GitHub does', () => {
    expect([...anchors('# The `claim` table\n## Who, what & when\n## Same\n## Same\n')]).toEqual([
      'the-claim-table',
      'who-what--when',
      'same',
      'same-1',
    ]);
  });
});
