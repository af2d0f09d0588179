import type { Quantity } from '@claimwire/core';
import { describe, expect, it } from 'vitest';
import { parse } from '../language/parse.ts';
import { findQuantities } from './find-quantities.ts';

const quantitiesIn = (text: string): Quantity[] =>
  parse(text).flatMap((sentence) => findQuantities(sentence, text));
/** "text min..max unit counted role" of every figure. */
const shown = (text: string): string[] =>
  quantitiesIn(text).map(
    ({ text: words, min, max, unit, counted, role, delta }) =>
      `${words}: ${min ?? ''}..${max ?? ''} ${unit} ${counted ?? '-'} ${role ?? '-'}${delta ? ' delta' : ''}`,
  );

describe('findQuantities()', () => {
  it.each([
    ['Rescuers counted forty-three survivors.', 'forty-three: 43..43 one person rescue'],
    ['At least 40 people were killed.', 'At least 40: 40.. one person die'],
    ['More than a hundred people died.', 'More than a hundred: 101.. one person die'],
    ['Dozens were killed in the market.', 'Dozens: 24..99 one person die'],
    ['Hundreds were arrested overnight.', 'Hundreds: 200..999 one person arrest'],
    ['Up to 40 miners are missing.', 'Up to 40: ..40 one miner miss'],
    ['Nearly 60 homes burned.', 'Nearly 60: 54..60 one home burn'],
    ['Some 1,000 villagers were evacuated.', 'Some 1,000: 900..1100 one person evacuate'],
    ['Between 20 and 30 soldiers were captured.', '20 and 30: 20..30 one soldier arrest'],
    ['The death toll has passed 150.', 'passed 150: 151.. one person die'],
    ['The quake had a magnitude of 6.4.', '6.4: 6.35..6.45 magnitude - -'],
    ['A dozen students were detained.', 'A dozen: 12..12 one student arrest'],
    ['Fewer than 15 passengers were hurt.', 'Fewer than 15: ..14 one passenger injure'],
    ['Tens of thousands of protesters marched.', 'Tens of thousands: 20000..99000 one protester protest'],
    ['Half a million people fled.', 'Half a million: 475000..525000 one person flee'],
    ['A couple of hikers are missing.', 'A couple of: 2..3 one hiker miss'],
    ['Both pilots survived.', 'Both: 2..2 one pilot rescue'],
    ['A trio of climbers was rescued.', 'A trio of: 3..3 one climber rescue'],
  ])('reads the interval, the counted and the role of %j', (text, expected) => {
    expect(shown(text)[0]).toBe(expected);
  });

  it.each([
    ['The flood killed 43 people.', 43],
    ['43 people were killed by the flood.', 43],
    ['The flood has a death toll of 43.', 43],
    ['The number of dead had reached 24 by noon.', 24],
    ['Divers said 31 bodies had been recovered.', 31],
    ['The toll rose to 43.', 43],
    ['Flood leaves 43 dead', 43],
    ['The dead numbered 43.', 43],
    ['Seventeen people are known to have died.', 17],
    ['Four people, including two children, died.', 4],
    ['The flood claimed 12 lives.', 12],
    ['Nine villagers lost their lives.', 9],
    ['There were 20 fatalities.', 20],
  ])('knows that %j counts dead people, whatever the grammar', (text, value) => {
    expect(quantitiesIn(text)[0]).toMatchObject({ value, counted: 'person', role: 'die', unit: 'one' });
  });

  it.each([
    ['Twelve were injured and 186 were aboard.', ['injure', 'aboard']],
    ['The blast killed nine people and wounded 30.', ['die', 'injure']],
    ['Leaving nine dead and 30 wounded, the gunman fled.', ['die', 'injure']],
    ['The ferry had 186 people on board.', ['aboard']],
    ['Boats picked up 112 people.', ['rescue']],
    ['The raid brought the number of people held to seven.', ['arrest']],
    ['The number of people arrested over the murder has climbed to eleven.', ['arrest']],
    ['Two gunmen killed six guards.', [null, 'die']],
    ['Six guards were killed in two villages.', ['die', null]],
  ])('finds what happened to each figure of %j', (text, roles) => {
    expect(quantitiesIn(text).map(({ role }) => role)).toEqual(roles);
  });

  it('counts nought for nobody, none and no deaths, but not for the rest of a count', () => {
    expect(shown('Nobody was hurt.')).toEqual(['Nobody: 0..0 one person injure']);
    expect(shown('There were no deaths.')).toEqual(['no: 0..0 one person die']);
    expect(shown('There was no comment.')).toEqual([]);
    expect(shown('No one else died.')).toEqual([]);
  });

  it.each([
    ['The road is 25 miles long.', 'm', 40_233.6],
    ['Fire burned 1,000 acres.', 'm2', 4_046_856],
    ['It weighs 88 pounds of steel.', 'kg', 39.916],
    ['They waited two and a half hours.', 's', 9000],
    ['They waited five weeks and three days.', 's', 38 * 86_400],
    ['He ran it in 2:05:41.', 's', 7541],
    ['It was 112 degrees Fahrenheit.', 'celsius', 44.444],
    ['It was 44.6C.', 'celsius', 44.6],
    ['Winds of 93mph hit the coast.', 'm/s', 41.575],
    ['The bill came to £3.5m.', 'GBP', 3_500_000],
    ['The loan is $1.2bn.', 'USD', 1.2e9],
    ['It costs 3 million euros.', 'EUR', 3e6],
    ['It costs 2,400 million dollars.', 'USD', 2.4e9],
    ['Two-thirds of the lake is gone.', 'percent', 66.667],
    ['One in five homes is empty.', 'percent', 20],
    ['It is 3.5 per cent full.', 'percent', 3.5],
  ])('converts %j to the canonical unit', (text, unit, value) => {
    const [quantity] = quantitiesIn(text);
    expect(quantity?.unit).toBe(unit);
    expect(quantity?.value ?? Number.NaN).toBeCloseTo(value, unit === 'm2' ? 0 : 2);
  });

  it.each([
    ['The bridge is 40 km long.', 'The bridge is 25 miles long.'],
    ['Two-thirds of voters agreed.', 'Some 66% of voters agreed.'],
    ['It rained for ten weeks.', 'It rained for 70 days.'],
    ['The tanker lost 40 tonnes.', 'The tanker lost 88,000 pounds of oil.'],
    ['It sold 1.1 million cars.', 'It sold 1,120,000 cars.'],
  ])('lets %j and %j overlap', (a, b) => {
    const [one] = quantitiesIn(a);
    const [other] = quantitiesIn(b);
    expect(one?.unit).toBe(other?.unit);
    expect(one?.min ?? 0).toBeLessThanOrEqual(other?.max ?? 0);
    expect(other?.min ?? 0).toBeLessThanOrEqual(one?.max ?? 0);
  });

  it('keeps small figures and decimals apart', () => {
    expect(quantitiesIn('He has 43 sheep.')[0]).toMatchObject({ min: 43, max: 43 });
    expect(quantitiesIn('It fell to 3.4%.')[0]?.max).toBeLessThan(
      quantitiesIn('It fell to 3.6%.')[0]?.min ?? 0,
    );
  });

  it.each([
    'She drove along Route 66.',
    'A Boeing 737 landed at 7:45pm.',
    'Talks resume on 22 February and March 7, 2019.',
    'The 2019 election was held in 2019.',
    'The G20 met.',
    'United won 3-1.',
    'This is the one they wanted.',
    'He left three years ago.',
    'She is one of the best.',
    'No one noticed.',
    'The bridge was built in 680 BC.',
  ])('finds no count in %j', (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });

  it('gives ages a unit of their own', () => {
    expect(shown('A 71-year-old farmer died.')[0]).toBe('71-year-old: 71..71 age - -');
    expect(shown('Ada Prowse, 52, was arrested.')[0]).toBe('52: 52..52 age - -');
    expect(shown('The nun, 31, left.')[0]).toBe('31: 31..31 age - -');
    expect(shown('The singer is dead at 57.')[0]).toBe('57: 57..57 age - -');
    expect(shown('The boy, aged 5, was found.')[0]).toBe('5: 5..5 age - -');
  });

  it('tells a change from a level and drops the level that no longer holds', () => {
    expect(quantitiesIn('Deaths rose by 20.')[0]?.delta).toBe(true);
    expect(quantitiesIn('Another 20 people died.')[0]?.delta).toBe(true);
    expect(quantitiesIn('Police held 20 more.')[0]?.delta).toBe(true);
    expect(quantitiesIn('Prices went up 5%.')[0]?.delta).toBe(true);
    expect(quantitiesIn('The toll rose to 43 from 40.').map(({ value }) => value)).toEqual([43]);
    expect(quantitiesIn('The tax falls from 70% to 35%.').map(({ value }) => value)).toEqual([35]);
    expect(shown('The toll has gone up to 13.')[0]).toContain('13: 13..13');
  });

  it('takes more hurt beside the dead for people and no change', () => {
    expect(quantitiesIn('It killed 68 people and left 200 more injured.').map(({ delta }) => delta)).toEqual([
      false,
      false,
    ]);
  });

  it('leaves out a figure that the sentence takes back', () => {
    expect(quantitiesIn('Twelve nurses, not 22, share the prize.').map(({ value }) => value)).toEqual([12]);
    expect(quantitiesIn('It will cost $3m instead of $6m.').map(({ value }) => value)).toEqual([3e6]);
  });

  it('works out what an exception leaves', () => {
    expect(quantitiesIn('All but two of the 18 miners are out.')[0]).toMatchObject({
      value: 16,
      counted: 'miner',
    });
  });

  it('hears a count in an ordinal of people', () => {
    expect(shown('A fourth victim has died.')).toEqual(['fourth: 4.. one person die']);
    expect(shown('Third man held over theft')).toEqual(['Third: 3.. one person arrest']);
    expect(shown('It was the third attempt.')).toEqual([]);
  });

  it('counts men as people, but not beside women', () => {
    expect(quantitiesIn('Three men were arrested.')[0]?.counted).toBe('person');
    expect(quantitiesIn('Four women and three men died.').map(({ counted }) => counted)).toEqual([
      'woman',
      'man',
    ]);
  });

  it('spans the words of the figure in the text', () => {
    const text = 'Yes. More than 40 people died.';
    expect(quantitiesIn(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(['More than 40']);
  });
});
