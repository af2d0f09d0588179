import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  CachePolicy,
  Distribution,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** The place of the console's static build: a private bucket that only CloudFront reads. `publish-console.ts` fills it. */
export class ConsoleSite extends Construct {
  readonly bucket: Bucket;
  /** Address of the console, with https. */
  readonly url: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // CloudFormation cannot remove a bucket that is not empty, and emptying it would take one more function with rights.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const distribution = new Distribution(this, 'Distribution', {
      comment: 'claimwire console',
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: ResponseHeadersPolicy.SECURITY_HEADERS,
        compress: true,
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
    });
    this.url = `https://${distribution.distributionDomainName}`;
    acknowledge(
      this.bucket,
      'AwsSolutions-S1',
      'It holds the static files of an open-source page and no data.',
    );
    acknowledge(distribution, 'AwsSolutions-CFR1', 'Journalists and readers may sit anywhere.');
    acknowledge(
      distribution,
      'AwsSolutions-CFR2',
      'Static files only: there is nothing to inject into, and a firewall costs more than all the rest.',
    );
    acknowledge(
      distribution,
      'AwsSolutions-CFR3',
      'Who loads the static page says nothing; the API, where the data is, logs every call.',
    );
    acknowledge(
      distribution,
      'AwsSolutions-CFR4',
      'The certificate of cloudfront.net comes with its TLS policy; a stricter one needs a domain of the user’s own.',
    );
  }
}

function acknowledge(construct: Construct, id: string, reason: string): void {
  Validations.of(construct).acknowledge({ id, reason });
}
