import { Sketch } from '@claimwire/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containment, isCopy } from './is-copy.ts';
import { sketchText } from './sketch-text.ts';

const WIRE = `Rescue teams pulled another fourteen miners from the flooded shaft early on Thursday, and the regional
governor promised that pumping would go on until the last gallery was dry. Relatives who had waited beside the fence
since the weekend embraced the men as they were carried to the ambulances.

The water broke through an old wall on Saturday while the night shift was changing. Engineers had warned for years that
maps of the abandoned workings were incomplete, according to a former inspector who asked not to be named. The company
that runs the pit has declined to comment on the warnings.

Doctors at the district hospital described most of the rescued as cold, hungry and exhausted, but out of danger. Two of
them were taken to the capital by helicopter with crushed legs. Six colleagues are still missing somewhere below the
second level, where the air is thin and the current strong.`;

const RIVAL = `Cheers went up at the pit head when fourteen more men came out of the flooded Korlan mine, six days after
water burst in from forgotten tunnels next door. That leaves six unaccounted for.

An ambulance driver counted two stretchers with broken limbs; the others walked, wrapped in foil. Pumps have lowered the
level by nine metres so far. Governor Pavel Ostrov came to the fence and spoke to the families for a quarter of an hour.

Korlan belongs to a firm that was fined last spring after an inspection found charts missing. It has not answered
questions. Prosecutors opened a case on Tuesday.`;

const QUOTE = `"Nobody told us about the old workings, nobody gave us a chart, and nobody came when we rang the bell for help
on that terrible night," said the foreman, Ilya Brandt.`;

const copied = (a: string, b: string) => isCopy(sketchText(a), sketchText(b));

describe('sketchText() and isCopy()', () => {
  it('know a text again that was cut, reordered, or put under other words here and there', () => {
    const [first = '', second = '', third = ''] = WIRE.split('\n\n');
    expect(copied(WIRE, WIRE)).toBe(true);
    expect(copied(first, WIRE)).toBe(true);
    expect(copied([third, first, second].join('\n\n'), WIRE)).toBe(true);
    const edited = WIRE.replace('pulled another fourteen', 'brought up fourteen more')
      .replace('early on Thursday', 'before dawn')
      .replace('embraced the men', 'hugged the survivors')
      .replace('cold, hungry and exhausted', 'weak but talking');
    expect(copied(edited, WIRE)).toBe(true);
    expect(copied(WIRE, edited)).toBe(true);
  });

  it('keep two reports of one event apart, even with a long quote in both', () => {
    expect(copied(RIVAL, WIRE)).toBe(false);
    expect(copied(`${RIVAL}\n\n${QUOTE}`, `${QUOTE}\n\n${WIRE}`)).toBe(false);
  });

  it('call two sentences out of a report its copy, and not a report that takes two sentences in', () => {
    const excerpt = WIRE.slice(0, WIRE.indexOf('.') + 1);
    const long = `${WIRE}\n\n${RIVAL}\n\n${RIVAL.replaceAll(/\w{4,}/g, (word) => `${word}x`)}`;
    expect(copied(excerpt, long)).toBe(true);
    expect(copied(long, excerpt)).toBe(false);
  });

  it('say nothing of texts with next to no words', () => {
    expect(copied('', '')).toBe(false);
    expect(copied('Mine floods', 'Mine floods')).toBe(false);
  });

  it('estimate containment of long texts from the sketches alone', () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `w${(from + i).toString(36)}`).join(' ');
    const { share } = containment(sketchText(words(0, 4_000)), sketchText(words(2_000, 12_000)));
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
  });

  it('make sketches that fit the schema and stay below 4 kB', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 2_000, mode: 'words' }), (text) => {
        const sketch = sketchText(text);
        expect(Sketch.parse(sketch)).toEqual(sketch);
        expect(JSON.stringify(sketch).length).toBeLessThan(4_096);
        expect(sketch.bands.length).toBeLessThanOrEqual(16);
      }),
      { numRuns: 20 },
    );
    const longest = Array.from({ length: 20_000 }, (_, i) => `word${i}`).join(' ');
    expect(JSON.stringify(sketchText(longest)).length).toBeLessThan(4_096);
  });
});
