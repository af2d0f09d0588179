// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are the configuration's own.
import { expect, test } from 'vitest';
import { createMasking, withoutPasswords } from './masking.ts';

test('mask() shows the name in the place of a hidden value, as it is, in JSON and in an address', () => {
  const { hide, mask } = createMasking();
  hide(
    new Map([
      ['KEY', 'a"b c/d'],
      ['LONG', 'a"b c/d-and-more'],
      ['PORT', '25'],
    ]),
  );
  expect(mask('Cannot log in with a"b c/d: 25')).toBe('Cannot log in with ${KEY}: 25');
  expect(mask(JSON.stringify({ url: 'x a"b c/d' }))).toBe('{"url":"x ${KEY}"}');
  expect(mask(`https://x.example/?k=${encodeURIComponent('a"b c/d')}`)).toBe('https://x.example/?k=${KEY}');
  expect(mask('a"b c/d-and-more')).toBe('${LONG}');
});

test('withoutPasswords() takes the password out of an address and leaves the rest', () => {
  expect(withoutPasswords('Cannot poll "https://me:pass@x.example/a:b@c": no')).toBe(
    'Cannot poll "https://me:***@x.example/a:b@c": no',
  );
  expect(withoutPasswords('at https://x.example:8080/a, mail b@c.example')).toBe(
    'at https://x.example:8080/a, mail b@c.example',
  );
});
