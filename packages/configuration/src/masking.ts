/** Shorter values are no secrets, and would be found inside words. */
const SHORTEST = 4;

const PASSWORD_IN_URL = /(\b[a-z][\w+.-]*:\/\/[^/@:\s]*):[^/@\s]*@/gi;

/** Keeps secrets out of what is printed. */
export interface Masking {
  /** From now on each value, whatever form it takes in a line, is shown as `${NAME}`. By name. */
  hide(values: ReadonlyMap<string, string>): void;
  mask(text: string): string;
}

export function createMasking(): Masking {
  let hidden: readonly (readonly [string, string])[] = [];
  return {
    hide(values) {
      hidden = [...values]
        .filter(([, value]) => value.length >= SHORTEST)
        .flatMap(([name, value]) => formsOf(value).map((form) => [form, `\${${name}}`] as const))
        // A value that holds another goes first.
        .sort(([a], [b]) => b.length - a.length);
    },
    mask: (text) => hidden.reduce((masked, [form, name]) => masked.replaceAll(form, name), text),
  };
}

/** As it is, within JSON, and within an address. */
const formsOf = (value: string): string[] => [
  ...new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value), encodeURI(value)]),
];

/** A line for people without the passwords that stand in its addresses. */
export const withoutPasswords = (text: string): string => text.replace(PASSWORD_IN_URL, '$1:***@');
