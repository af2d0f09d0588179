import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as Lambda, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface PipelineFunctionProps {
  readonly code: Code;
  /** What `main` exports. */
  readonly entry: 'handler' | 'tick';
  readonly description: string;
  readonly memoryMegabytes: number;
  readonly timeout: Duration;
  /** Most runs at one time. */
  readonly concurrency: number;
  /** Takes the concurrency out of the account's pool, so that nothing else can use it up and claimwire no more than that. */
  readonly reserve: boolean;
  readonly environment: Readonly<Record<string, string>>;
  /** Where an event goes that Lambda was given and could not handle. */
  readonly dead?: IQueue;
}

/** One Lambda with a role that may do nothing but write its own log, until it is allowed more by name. */
export class PipelineFunction extends Construct {
  readonly lambda: Lambda;
  readonly logGroup: LogGroup;
  readonly #concurrency: number;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    this.#concurrency = props.concurrency;
    this.logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Not the managed policy, which lets a function write to every log of the account.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);
    this.lambda = new Lambda(this, 'Function', {
      code: props.code,
      handler: `main.${props.entry}`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMegabytes,
      timeout: props.timeout,
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...props.environment, POWERTOOLS_SERVICE_NAME: id.toLowerCase() },
      ...(props.reserve && { reservedConcurrentExecutions: props.concurrency }),
      ...(props.dead && { retryAttempts: 0, onFailure: new SqsDestination(props.dead) }),
    });
  }

  /** Allows these actions on these resources, by name. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    if (resources.length === 0) return;
    this.lambda.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  /** Lets a queue feed it: what fails of a batch comes again, and the rest does not. */
  workOn(queue: IQueue, batchSize: number): void {
    this.lambda.addEventSource(
      new SqsEventSource(queue, {
        batchSize,
        reportBatchItemFailures: true,
        // Else the event source hands out more than may run, and what is turned away counts as an attempt.
        maxConcurrency: this.#concurrency,
      }),
    );
  }
}
