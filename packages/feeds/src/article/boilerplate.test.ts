import { expect, test } from 'vitest';
import { isBoilerplate, withoutBoilerplate } from './boilerplate.ts';

test.each([
  'Read more: The village that moved uphill',
  'ALSO READ | Ferry fares to rise',
  'Related stories',
  'Advertisement',
  'Story continues below advertisement',
  'Sign up for our morning newsletter',
  'Subscribe now to get the full story in your inbox.',
  'Follow the Harbour Post on Facebook and Instagram',
  'Download our app for the latest alerts',
  '© 2026 Harbour Post',
  'Copyright 2026 Harbour Post. All rights reserved.',
  '4 min read',
  'To read the rest of this story, please subscribe to the Harbour Post.',
  'Already a subscriber? Log in here.',
  'Share this article',
  'Photo: Ada Quay / Harbour Post',
  'The post Piers closed appeared first on Harbour Post.',
  'Continue reading →',
  '[…]',
  '***',
])('isBoilerplate() knows "%s"', (line) => {
  expect(isBoilerplate(line)).toBe(true);
});

test.each([
  'Read also held the post of harbour master from 1998 until he retired in 2011.',
  'Related charges against two crew members were dropped on Friday.',
  'Two people died.',
  'To see the harbour, visitors must climb the tower first, the guide said.',
  'Members who are already in the club sign in at the gate by noon.',
  'Share prices fell by four percent after the announcement.',
  'Sign language interpreters will be at every hearing, the court said.',
  'Get out of the harbour before the storm arrives, the mayor told captains.',
  'Follow-up inspections found three more cracks, the ministry said on Tuesday.',
  'Photographs taken on Monday show cracks in the pier.',
  'Copy machines were seized in the raid.',
  'Watch committees were founded in 40 towns.',
  'Close to 300 people were rescued.',
  'Comments by the minister drew criticism from the opposition.',
  'The police said it had e-mails from the suspect.',
])('isBoilerplate() leaves "%s" alone', (line) => {
  expect(isBoilerplate(line)).toBe(false);
});

test('withoutBoilerplate() keeps the rest as it stands', () => {
  expect(withoutBoilerplate('One.\n\nRead more: Two\n\nThree\nfour.')).toBe('One.\n\nThree\nfour.');
});
