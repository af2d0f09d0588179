import type { z } from 'zod';

/** The raw issue that zod hands to an error map. */
type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** What the schema wants, in words, where the schema itself does not say. */
export function wanted(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `wants ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `wants ${either(issue.values.map(String))}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `wants at least ${issue.minimum}`
        : `wants at least ${amount(Number(issue.minimum), issue.origin)}`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `wants at most ${issue.maximum}`
        : `wants at most ${amount(Number(issue.maximum), issue.origin)}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `wants ${either(issue.options.map(String))}`
        : 'wants something else';
    default:
      return `wants ${issue.code.replaceAll('_', ' ')}`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
};

const either = (values: readonly string[]) =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

function amount(count: number, origin: string): string {
  if (origin === 'string') return count === 1 ? '1 character' : `${count} characters`;
  return count === 1 ? '1 entry' : `${count} entries`;
}
