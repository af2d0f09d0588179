import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [
    'en',
    'Governor Andrzej Wiśniewski and Przemysław Gołąbek of the Szczecin harbour board said on Monday that Świnoujście, Kołobrzeg and Międzyzdroje were closed to ferries after the storm.',
  ],
  [
    'en',
    'Sergei Ryabokonenko, Dmitry Shcherbakov and Yevgeny Tretyakov were arrested in Yekaterinburg by the FSB, which has said that they are members of the Novosibirsk cell.',
  ],
  [
    'de',
    'Die Hafenbehörde hat am Montag zwei der fünf Anleger gesperrt, nachdem Taucher Risse im Beton entdeckt hatten.',
  ],
  [
    'fr',
    'Les autorités du port ont fermé lundi deux des cinq quais après la découverte de fissures dans le béton.',
  ],
  [
    'es',
    'La autoridad portuaria cerró el lunes dos de los cinco muelles tras el hallazgo de grietas en el hormigón.',
  ],
  [
    'ru',
    'Власти порта закрыли в понедельник два из пяти причалов после того, как водолазы нашли трещины в бетоне.',
  ],
  ['zh', '港口管理局周一关闭了五个码头中的两个，此前潜水员在混凝土中发现了裂缝。'],
])('languageOf() finds %s', async (language, text) => {
  expect(await languageOf(text)).toBe(language);
});

test.each(['', 'Storm', 'Peskov denies Kursk claim'])(
  'languageOf() does not guess from "%s"',
  async (text) => {
    expect(await languageOf(text)).toBeNull();
  },
);
