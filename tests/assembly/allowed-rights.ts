import type { CloudAssembly } from './cloud-assembly.ts';
import { resolveText, type Values } from './intrinsics.ts';

/** What the role of a function may do, by the template: `dynamodb:PutItem table/NAME` and the like, as requests are described. */
export function allowedRights({ service }: CloudAssembly, name: string, values: Values): ReadonlySet<string> {
  const found = [...service.functions].find(([id]) => id.startsWith(`Functions${name}Function`));
  const role = found?.[1].Role['Fn::GetAtt'][0];
  const statements = [...service.policies.values()]
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
  return new Set(
    statements.flatMap(({ Action, Resource }) =>
      Action.flatMap((action) =>
        Resource.map((resource) => `${action} ${shortName(resolveText(resource, values))}`),
      ),
    ),
  );
}

/** An ARN without service, region and account, and without the star behind a folder. */
const shortName = (arn: string): string => arn.split(':').slice(5).join(':').replace(/\/\*$/, '');
