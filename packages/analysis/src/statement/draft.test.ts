import { describe, expect, it } from 'vitest';
import type { Token } from '../language/parse.ts';
import { draftsOf } from './draft.ts';
import { quotesOf } from './quotes.ts';
import { sentencesOf } from './sentences.ts';

const read = (text: string, headline = false) => {
  const all = { start: 0, end: text.length };
  const quotes = quotesOf(text, all);
  const inQuote = (token: Token): boolean => quotes.some((q) => token.start >= q.start && token.end <= q.end);
  return sentencesOf(text, all).flatMap((sentence) =>
    draftsOf(sentence.tokens, { inQuote, isPerson: () => false, headline }).map(
      ({ span, content, said }) => ({
        quote: text.slice(span.start, span.end),
        content: text.slice(content.start, content.end),
        speaker: said ? said.speaker.map((token) => token.text).join(' ') : null,
        mode: said?.mode ?? null,
      }),
    ),
  );
};
const contents = (text: string): string[] => read(text).map(({ content }) => content);
const speech = (text: string, headline = false): unknown[] =>
  read(text, headline).map(({ speaker, mode, content }) => [speaker, mode, content]);

describe('draftsOf() cuts clauses', () => {
  it('at a comma and conjunction between two clauses', () => {
    expect(contents('The dam burst on Monday, and on Tuesday, the valley was flooded.')).toEqual([
      'The dam burst on Monday',
      'on Tuesday, the valley was flooded.',
    ]);
    expect(contents('The dam burst, but only two farms were flooded.')).toHaveLength(2);
    expect(contents('The dam burst; two farms were flooded.')).toHaveLength(2);
    expect(contents('While the dam held at first, the lower dyke broke within an hour.')).toHaveLength(2);
  });

  it('gives spans that are verbatim and contiguous', () => {
    const text = 'The dam held, the mayor said, and nobody had to leave.';
    expect(read(text).map(({ quote }) => quote)).toEqual([
      'The dam held, the mayor said',
      'nobody had to leave.',
    ]);
  });

  it('leaves relative clauses, coordinated verbs and lists with their main clause', () => {
    for (const whole of [
      'The dam, which was built in 1950, burst on Monday.',
      'The dam burst and flooded two farms.',
      'Police held two men, a woman, and a boy.',
      'The dam burst when the water rose.',
      'He left before the police arrived.',
    ]) {
      expect(contents(whole)).toEqual([whole]);
    }
  });

  it('at another event that "before", or "after" behind a comma, brings in', () => {
    expect(
      contents('The agency warned the town of a flood before two dykes broke and killed dozens of people.'),
    ).toHaveLength(2);
    expect(
      contents('The dam burst on Monday, two days after the embassy had told its citizens to leave.'),
    ).toHaveLength(2);
  });
});

describe('draftsOf() finds who says it', () => {
  it.each([
    ['The dam held, the mayor said.', 'the mayor', 'asserts', 'The dam held'],
    [
      'The dam held, its director, Ann Lee, told reporters on Monday.',
      'its director , Ann Lee',
      'asserts',
      'The dam held',
    ],
    [
      '“It held,” said Ann Lee, the director of the dam.',
      'Ann Lee , the director of the dam',
      'asserts',
      '“It held,”',
    ],
    ['According to two engineers, the dam held.', 'two engineers', 'asserts', 'the dam held.'],
    ['The dam held, according to the mayor of Orre.', 'the mayor of Orre', 'asserts', 'The dam held'],
    ['The mayor said on Monday that the dam had held.', 'The mayor', 'asserts', 'the dam had held.'],
    ['She told reporters the dam had held.', 'She', 'asserts', 'the dam had held.'],
    [
      'In a first report, also published on Friday, Judge Ann Lee said that the dam held.',
      'Judge Ann Lee',
      'asserts',
      'the dam held.',
    ],
    ['The mayor denied that the dam had burst.', 'The mayor', 'denies', 'the dam had burst.'],
    ['The mayor rejected the suggestion that the dam was weak.', 'The mayor', 'denies', 'the dam was weak.'],
    ['The movement denied any part in the attack.', 'The movement', 'denies', 'any part in the attack.'],
    ['The embassy warned its citizens on Friday of an attack.', 'The embassy', 'warns', 'an attack.'],
    [
      'The opposition accused the mayor of hiding the report.',
      'The opposition',
      'alleges',
      'the mayor of hiding the report.',
    ],
    ['He would not say whether the dam was safe.', 'He', 'doubts', 'whether the dam was safe.'],
    ['It is unclear whether the dam is safe.', '', 'doubts', 'whether the dam is safe.'],
    ['Police are investigating whether the dam was mined.', 'Police', 'asks', 'whether the dam was mined.'],
    ['The reports were denied by the ministry.', 'the ministry', 'denies', 'The reports'],
    [
      'The gauge had stood at nine metres, papers filed with the court show.',
      'papers filed with the court',
      'asserts',
      'The gauge had stood at nine metres',
    ],
    [
      'The toll has risen to 41, the agency quoted a doctor as saying.',
      'a doctor',
      'asserts',
      'The toll has risen to 41',
    ],
  ])('in %s', (text, speaker, mode, content) => {
    expect(speech(text)).toEqual([[speaker, mode, content]]);
  });

  it('in every clause that a frame covers, and in none that it does not', () => {
    expect(
      speech('The dam held, the mayor said, and it would be raised.').map((one) => (one as string[])[0]),
    ).toEqual(['the mayor', 'the mayor']);
    expect(
      speech('She said that the dam had held, and that nobody was hurt.').map((one) => (one as string[])[0]),
    ).toEqual(['She', 'She']);
    expect(
      speech('She said that the dam had held, but the court ruled against her.').map(
        (one) => (one as string[])[0],
      ),
    ).toEqual(['She', null]);
    expect(
      speech('The mayor left, saying that the dam was safe.').map((one) => (one as string[])[0]),
    ).toEqual([null, 'The mayor']);
  });

  it.each([
    'A gang has claimed responsibility for the theft.',
    'The mayor announced an inquiry led by a judge.',
    'The union rejected the offer.',
    'The envoy was denied bail.',
    'The mayor dismissed the warning as provocative.',
    'The dam was built on Monday, the first day of the strike.',
  ])('not in %s, which tells of an act', (text) => {
    expect(read(text)[0]?.speaker).toBeNull();
  });

  it('at the colon of a headline, where a speaker stands and not a topic', () => {
    expect(speech('Minister: dam was never checked', true)).toEqual([
      ['Minister', 'asserts', 'dam was never checked'],
    ]);
    expect(speech('Dam was never checked – engineers', true)).toEqual([
      ['engineers', 'asserts', 'Dam was never checked'],
    ]);
    expect(read('Orre dam: farmer in hospital', true)[0]?.speaker).toBeNull();
  });
});
