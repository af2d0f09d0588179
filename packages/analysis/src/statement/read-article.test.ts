import { describe, expect, it } from 'vitest';
import { readArticle } from './read-article.ts';

const read = (text: string, title = '') =>
  readArticle(
    { title, text, published: '2024-05-14T08:00:00Z' },
    { aliases: [], creditsOfSentence: () => [], creditsOfArticle: () => [] },
  );
const speakers = (text: string) =>
  read(text).statements.map(({ attribution }) => attribution?.speaker ?? null);
const meant = (text: string) =>
  read(text).statements.flatMap(({ context }) =>
    context.map(({ text: words, standsFor }) => `${words} = ${standsFor}`),
  );

describe('readArticle()', () => {
  it('gives statements whose quotes are the article’s own words', () => {
    const text = 'ORRE (Norda) - The dam burst, and two farms were flooded, the mayor said.\n\nShare.';
    const { statements } = read(text);
    expect(statements.map(({ index }) => index)).toEqual([0, 1]);
    for (const { quote, span, content } of statements) {
      expect(quote).toBe(text.slice(span.start, span.end));
      expect(content.start).toBeGreaterThanOrEqual(span.start);
      expect(content.end).toBeLessThanOrEqual(span.end);
    }
  });

  it('resolves a speaker to the fullest name and keeps the role', () => {
    const { statements } = read(
      'The dam held, fire chief Marta Ruiz said. Ruiz added that nobody had to leave. She called it luck.',
    );
    expect(statements[0]?.attribution).toMatchObject({
      speaker: 'Marta Ruiz',
      role: 'fire chief',
      cue: 'said',
    });
    expect(statements[1]?.attribution?.speaker).toBe('Marta Ruiz');
  });

  it('hands a speaker on to the rest of a quotation and to the next one', () => {
    expect(speakers('“The dam held,” said Ann Lee. “Nobody was hurt.”')).toEqual(['Ann Lee', 'Ann Lee']);
    expect(speakers('“The dam held. Nobody was hurt,” said Ann Lee.')).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('resolves pronouns and short nouns, and leaves them where two might be meant', () => {
    expect(meant('Corvena Health, an insurer, lost data. The company said the leak began in May.')).toContain(
      'The company = Corvena Health',
    );
    expect(meant('Captain Edwin Achebe was saved. He had commanded the ferry since 2019.')).toContain(
      'He = Edwin Achebe',
    );
    expect(
      meant('Edwin Achebe met Carlos Ruiz, and Peter Lund met Omar Leclair. He was tired after it.'),
    ).not.toContainEqual(expect.stringMatching(/^He =/));
    expect(meant('It is unclear whether the dam held. It rained all night in Orre.')).toEqual([]);
  });

  it('does not take an unknown person of the other gender', () => {
    expect(meant('Edwin Achebe left the court at noon. She was not seen again there.')).toEqual([]);
  });

  it('leaves out fragments, feelings, demands and what holds of nobody', () => {
    const text =
      'A word of thanks. “I hope they come back,” said Ann Lee. There are channels through which news travels. The dam held on Monday.';
    expect(read(text).statements.map(({ quote }) => quote)).toEqual(['The dam held on Monday.']);
  });

  it('joins a correction to what it corrects, with only the right figure', () => {
    const { statements } = read(
      'The dam held on Monday.\n\nCorrection: on Monday we gave the number of people who left as 22. The number is 32.',
    );
    const last = statements.at(-1);
    expect(statements).toHaveLength(2);
    expect(last?.correction).toBe(true);
    expect(last?.quote).toContain('people who left');
    expect(last?.quantities.map(({ value }) => value)).toEqual([32]);
  });

  it('dates and counts what is said, not the saying of it', () => {
    const [statement] = read('Two engineers said on Monday that 40 homes had burned.').statements;
    expect(statement?.quantities.map(({ value }) => value)).toEqual([40]);
    expect(statement?.dates).toEqual([]);
  });

  it('tells in the setting what the article is about', () => {
    const { setting } = read(
      'The Arn bridge was closed on Monday.\n\nEngineers found cracks in the Arn bridge, Ann Lee said.\n\nLee heads the council of Orre.',
      'Cracks close Arn bridge',
    );
    expect(setting.title).toBe('Cracks close Arn bridge');
    expect(setting.terms).toContain('bridge');
    expect(setting.names.length).toBeGreaterThan(0);
  });

  it('reads nothing from an empty text or one without sentences', () => {
    expect(read('').statements).toEqual([]);
    expect(read('…\n\n***').statements).toEqual([]);
  });
});
