import { expect, test } from 'vitest';
import { decodeText } from './charset.ts';

const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

test.each([
  ['UTF-8', Buffer.from('<a>Čeština – ñ</a>'), null, '<a>Čeština – ñ</a>'],
  ['UTF-8 with byte order mark', Buffer.from('\uFEFF<a>ñ</a>'), null, '<a>ñ</a>'],
  [
    'UTF-8 that the header calls Latin-1',
    Buffer.from('<a>ñ</a>'),
    'text/xml; charset=iso-8859-1',
    '<a>ñ</a>',
  ],
  ['Latin-1 by header', latin1('<a>ñ</a>'), 'text/xml; charset="ISO-8859-1"', '<a>ñ</a>'],
  [
    'Latin-1 by prolog',
    latin1('<?xml version="1.0" encoding="iso-8859-1"?><a>ñ</a>'),
    'text/xml',
    '<?xml version="1.0" encoding="iso-8859-1"?><a>ñ</a>',
  ],
  [
    'Windows-1252 by meta',
    latin1('<meta charset=windows-1252>\x93hi\x94'),
    null,
    '<meta charset=windows-1252>“hi”',
  ],
  ['UTF-16 LE with byte order mark', utf16('\uFEFF<a>ñ</a>', 'le'), null, '<a>ñ</a>'],
  ['UTF-16 BE with byte order mark', utf16('\uFEFF<a>ñ</a>', 'be'), null, '<a>ñ</a>'],
  ['UTF-16 BE without', utf16('<a>ñ</a>', 'be'), null, '<a>ñ</a>'],
  [
    'an unknown label',
    latin1('<?xml encoding="x-made-up"?><a>caf\xe9</a>'),
    'text/xml; charset=x-made-up',
    '<?xml encoding="x-made-up"?><a>café</a>',
  ],
  ['nothing', new Uint8Array(), null, ''],
])('decodeText() reads %s', (_, body, contentType, text) => {
  expect(decodeText(body, contentType)).toBe(text);
});

test('decodeText() finds the charset where nobody says it', () => {
  const russian = 'Порт закрыт из-за шторма, сообщила городская служба в понедельник утром.';
  const koi8 = Uint8Array.from(
    [...russian].flatMap((letter) => {
      const table = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
      const at = table.indexOf(letter);
      return at < 0 ? letter.charCodeAt(0) : 0xc0 + at;
    }),
  );
  expect(decodeText(koi8, null)).toBe(russian);
});

test('decodeText() keeps UTF-8 with one bad byte readable', () => {
  const body = Buffer.concat([
    Buffer.from('<a>čtyřicet lidí'),
    Buffer.from([0xe8]),
    Buffer.from(' přišlo</a>'),
  ]);
  expect(decodeText(body, 'text/xml; charset=utf-8')).toBe('<a>čtyřicet lidí\uFFFD přišlo</a>');
});
