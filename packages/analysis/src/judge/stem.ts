/** Consonants that English doubles before -ed and -ing; "kill" and "pass" have two of their own. */
const doubled = /([bdgmnprt])\1$/;

/**
 * A crude English stem: plural, -ed, -ing and a final e taken off, so that "killings", "killed" and "kill" meet.
 * Only for comparing words with each other; a stem is no word to show.
 */
export function stem(word: string): string {
  let out = word.replace(/'s?$/, '');
  if (out.length < 4) return out;
  out = out
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/(?<=x|ch|sh|z)es$/, '')
    .replace(/(?<![su'])s$/, '')
    .replace(/(?<=agr|fr|guarant|decr|refer)eed$/, 'ee');
  const verb = out.replace(/(?<=[aeiouy].*)(?:ing|ed)$/, '');
  if (verb !== out && verb.length >= 3) out = verb.replace(doubled, '$1').replace(/(?<=[^aeiou])i$/, 'y');
  return out.replace(/e$/, '').replace(/(?<=[^aeiou]{1}.)y$/, 'i');
}

const endings = new Set(
  'a,ability,able,age,al,an,ance,ant,ary,ation,ative,cy,ction,d,de,ded,e,ed,ee,een,en,ence,ent,er,ery,ese,ess,ful,i,ial,ian,ibl,ible,ic,ical,ier,ify,ing,ion,ise,ish,ism,ist,ition,itive,ity,ive,iz,ization,ize,l,less,ly,ment,n,ness,on,or,ory,ous,r,s,ship,sion,ssion,t,tion,th,tor,ty,u,ur,ure,ut,y,z'
    .split(',')
    .concat(''),
);

/** Whether two stems look like one word in another part of speech: "expand" and "expansion", "discover" and "discovery". */
export function sameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < 4 || a[0] !== b[0]) return false;
  let shared = 0;
  while (shared < least && a[shared] === b[shared]) shared += 1;
  if (shared < 4 || shared < Math.max(a.length, b.length) * 0.5) return false;
  return endings.has(a.slice(shared)) && endings.has(b.slice(shared));
}
