import type { CloudReference } from '@claimwire/configuration';
import { ArnFormat, type Stack } from 'aws-cdk-lib';

/** What a function must be allowed to read for the references in these sections of the configuration, one ARN each. */
export function secretArns(
  stack: Stack,
  references: readonly CloudReference[],
  sections: readonly string[],
): { readonly secrets: readonly string[]; readonly parameters: readonly string[] } {
  const names = references
    .filter(({ section }) => sections.includes(section))
    .map(({ reference }) => reference);
  return {
    secrets: unique(namesIn(names, 'secretsmanager').map((name) => secretArn(stack, name))),
    parameters: unique(namesIn(names, 'ssm').map((name) => parameterArn(stack, name))),
  };
}

/** The names in one store, without the key of a JSON secret. */
function namesIn(references: readonly string[], store: 'secretsmanager' | 'ssm'): readonly string[] {
  return references
    .filter((reference) => reference.startsWith(`${store}:`))
    .map((reference) => reference.slice(store.length + 1).replace(/#.*$/, ''));
}

function secretArn(stack: Stack, name: string): string {
  if (name.startsWith('arn:')) return name;
  // Secrets Manager puts a hyphen and six characters of its own behind the name: this matches that and no more.
  const resourceName = `${name}-??????`;
  return stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

function parameterArn(stack: Stack, name: string): string {
  if (name.startsWith('arn:')) return name;
  return stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: name.replace(/^\//, '') });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
