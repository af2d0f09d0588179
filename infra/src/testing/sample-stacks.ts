import { parseConfiguration } from '@claimwire/configuration';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { z } from 'zod';
import { createStacks } from '../create-stacks.ts';
import type { Deployment } from '../deployment.ts';

/** One of each: every kind of channel, secrets in both stores. */
export const FULL = `
operator: Night desk <night@newsdesk.example>
feeds:
  - url: https://harbour.example/rss
    interval: 10m
  - url: \${secretsmanager:paid-feeds#valley}
channels:
  - { id: desk, type: email, from: Desk <desk@newsdesk.example>, to: [editor@newsdesk.example] }
  - { id: own, type: email, from: a@b.example, to: [c@d.example], smtp: { host: mail.b.example, password: "\${ssm:/smtp/password}" } }
  - { id: simple, type: topic, to: [reader@newsdesk.example] }
  - { id: hook, type: webhook, url: https://hook.example/in, secret: "\${secretsmanager:hook}" }
`;

export interface Sample {
  readonly app: App;
  readonly data: Template;
  readonly service: Template;
}

/** The stacks of a configuration, with some other folder as the code of the functions: bundling takes long and changes nothing here. */
export function sampleStacks(yaml: string, options: Partial<Deployment> = {}): Sample {
  const app = new App();
  const { data, service } = addStacks(app, yaml, options);
  const [dataTemplate, serviceTemplate] = [data, service].map((stack: Stack) => Template.fromStack(stack));
  if (!dataTemplate || !serviceTemplate) throw new Error('Cannot make templates: there are no stacks');
  return { app, data: dataTemplate, service: serviceTemplate };
}

export function addStacks(app: App, yaml: string, options: Partial<Deployment> = {}) {
  const parsed = parseConfiguration(yaml, 'claimwire.yaml', { kind: 'cloud', secrets: new Map() });
  if (parsed.kind === 'refused') throw new Error(parsed.problems.join('\n'));
  return createStacks(app, {
    name: 'claimwire',
    configuration: parsed.configuration,
    references: parsed.references,
    codeOf: () => Code.fromAsset(import.meta.dirname),
    reserveConcurrency: true,
    ...options,
  });
}

const Resource = z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) });
export type Resource = z.infer<typeof Resource>;

/** The resources of a template, by logical id. */
export function resourcesOf(
  template: Template,
  type?: string,
): readonly (Resource & { readonly id: string })[] {
  const { Resources } = z.object({ Resources: z.record(z.string(), Resource) }).parse(template.toJSON());
  return Object.entries(Resources)
    .map(([id, resource]) => ({ id, ...resource }))
    .filter((resource) => type === undefined || resource.Type === type);
}

const Statement = z.object({
  Effect: z.string(),
  Action: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  Resource: z.unknown().transform((one) => (Array.isArray(one) ? one : [one])),
});

/** What the role of a function may do: one line for each action and resource. */
export function rightsOf(template: Template, fn: string): readonly string[] {
  const policies = resourcesOf(template, 'AWS::IAM::Policy').filter(({ id }) =>
    id.startsWith(`Functions${fn}Role`),
  );
  return policies.flatMap(({ Properties }) => {
    const { Statement: statements } = z
      .object({ Statement: z.array(Statement) })
      .parse(Properties.PolicyDocument);
    return statements.flatMap(({ Effect, Action, Resource: resources }) =>
      Action.flatMap((action) => resources.map((one) => `${Effect} ${action} ${nameOf(one)}`)),
    );
  });
}

/** A resource's ARN in short: the logical id that it points to, or the end of the text. */
function nameOf(arn: unknown): string {
  const text = JSON.stringify(arn);
  const id = /"(?:Ref|Fn::GetAtt)":\[?"([^"]+)"/.exec(text)?.[1];
  const join = /":([^"]*)"\]\]\}$/.exec(text)?.[1] ?? /"(\/[^"]*)"\]\]\}$/.exec(text)?.[1];
  const imported = /ExportsOutput(?:Ref|FnGetAtt)(\w+?)[0-9A-F]{8}/.exec(text)?.[1];
  if (imported !== undefined) return `${imported}${join ?? ''}`;
  if (join !== undefined) return join;
  return id?.replace(/[0-9A-F]{8}$/, '') ?? text;
}
