import { RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { Storage } from './constructs/storage.ts';

/** Everything with a memory, in a stack of its own: what serves can be removed and deployed anew around it. */
export class DataStack extends Stack {
  readonly storage: Storage;
  /** The bearer token of the API, made up at the first deploy. */
  readonly token: Secret;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    this.storage = new Storage(this, 'Storage');
    this.token = new Secret(this, 'Token', {
      description: 'Bearer token of the claimwire API',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.token).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Scripts and the console carry the token; changing it behind their back would lock them out. docs/deploying.md says how to change it by hand.',
    });
  }
}
