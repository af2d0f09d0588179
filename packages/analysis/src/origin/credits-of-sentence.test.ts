import { describe, expect, it } from 'vitest';
import { creditsOfSentence } from './credits-of-sentence.ts';

const credits = (sentence: string) => creditsOfSentence(sentence);

describe('creditsOfSentence()', () => {
  it.each([
    ['The bridge had been closed for a week, according to the BBC.', ['BBC']],
    ['According to a report published on Friday by Reuters, the mine is dry.', ['Reuters']],
    ['The arrests were first reported by the BBC.', ['BBC']],
    ['CNN reported that the talks had failed.', ['CNN']],
    ['The governor told the Verba news agency that pumping would go on.', ['Verba']],
    ['She told the news agency Verba, and would not say more.', ['Verba']],
    ['Nine people were hurt, Verbaline reported.', ['Verbaline']],
    ['The Wall Street Journal, citing two officials, put the sum at $3m.', ['Wall Street Journal']],
    ['The engineer told the Inland Press Service on Sunday.', ['Inland Press Service']],
    ['Prosecutors have a recording, the Harrow Gazette said.', ['Harrow Gazette']],
    ['The dam was unsafe, Harrow Public Radio has learned.', ['Harrow Public Radio']],
    ['KTVQ reported that the road was open.', ['KTVQ']],
    ['A witness told KTVQ-TV that he saw smoke.', ['KTVQ-TV']],
    ["Russia's TASS news agency quoted the mayor as saying so.", ['TASS']],
    ['The German weekly Der Spiegel reported on the letter.', ['Der Spiegel']],
    ['He was wounded, according to documents seen by Reuters and reviewed by the AP.', ['Reuters', 'AP']],
    ['AP, AFP and Coast Radio reported the blast.', ['AP', 'AFP', 'Coast Radio']],
    ['HARROW (Reuters) - The dam failed on Monday.', ['Reuters']],
    ['The dead were identified by a Reuters tally.', ['Reuters']],
    ['“It is over,” he said in an interview with Le Monde.', ['Le Monde']],
    ['Pumping has stopped – writes the Harrow Gazette.', ['Harrow Gazette']],
    ['The news site harrow-live.example reported a landslide.', ['harrow-live.example']],
  ])('%s', (sentence, expected) => {
    expect(credits(sentence)).toEqual(expected);
  });

  it('gives short names as written, for the caller to know whose they are', () => {
    expect(credits('The mayor told the Chronicle that the threat was real.')).toEqual(['the Chronicle']);
    expect(credits('The Courier reported on Monday that 112 people were safe.')).toEqual(['The Courier']);
  });

  it('leaves the cue on a name that only another article can tell to be an outlet', () => {
    expect(credits('Thirty bodies were found, according to Verba.')).toEqual(['according to Verba']);
    expect(credits('The commissioner told Verba last week.')).toEqual(['told Verba']);
  });

  it.each([
    'She told reporters on the quay.',
    'The police said that two men were held.',
    'According to the harbour authority, 186 people were aboard.',
    'Seven died, according to the Interior Ministry.',
    'According to the Institute for the Study of War, the front has not moved.',
    'According to the Global Energy Monitor, output fell.',
    'The Syrian Observatory for Human Rights reported four strikes.',
    'White House Press Secretary Ann Poe said that it was false.',
    'The Kremlin press service said the call lasted an hour.',
    'NASA reported that the probe had landed.',
    'Ukraine reported that 40 drones had been shot down.',
    'Hotels reported a wave of cancellations.',
    'Police reported, and residents confirmed, a loud noise.',
    'Canada Post reported a loss.',
    'Times Square was closed for an hour.',
    'Three CNN journalists were hurt in the blast.',
    'Shares in the New York Times fell by three percent.',
    'Pavel Ostrov told a meeting that the Star Theatre would reopen.',
    'According to Pavel Ostrov, the pumps are old.',
    'The website has since been closed.',
    'Officials told a local television channel that it was over.',
    '',
  ])('credits nobody: %s', (sentence) => {
    expect(credits(sentence)).toEqual([]);
  });
});
