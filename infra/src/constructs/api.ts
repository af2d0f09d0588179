import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface ApiProps {
  /** The page that may call the API from a browser. */
  readonly consoleUrl: string;
}

/** Requests a second, and how many more at one moment: enough for people, scripts and hubs, too few for a large bill. */
const THROTTLE = { rateLimit: 20, burstLimit: 40 } as const;

/** The HTTP API in front of the API's function: one door, its log, its limits. */
export class Api extends Construct {
  /** Address of the API, without a slash at its end. */
  readonly url: string;
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string, { consoleUrl }: ApiProps) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Http', {
      description: 'claimwire',
      createDefaultStage: false,
      corsPreflight: {
        allowOrigins: [consoleUrl],
        allowHeaders: ['authorization', 'content-type'],
        allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
      },
    });
    this.url = this.#api.apiEndpoint;
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: { destination: new LogGroupLogDestination(log) },
    });
  }

  /** Lets a function answer every call. */
  answerWith(lambda: IFunction): void {
    const routes = this.#api.addRoutes({
      path: '/{proxy+}',
      integration: new HttpLambdaIntegration('Lambda', lambda),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'The function itself compares the bearer token, in constant time, before it does anything else; hubs of WebSub sign their calls instead. An authorizer would be one more function for the same comparison.',
      });
    }
  }
}
