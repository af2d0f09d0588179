import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { type BlobStore, checkBlobKey } from '@claimwire/core';

export interface S3BlobsOptions {
  readonly client: S3Client;
  readonly bucketName: string;
  /** Stands before every key, for example `blobs/`. */
  readonly prefix?: string;
}

/**
 * Blobs as objects of a bucket. The SDK sends a checksum with each put, which S3 checks and keeps, and checks it on each
 * get. Reading what is absent needs `s3:ListBucket` on the bucket: without it S3 answers "access denied" instead.
 */
export function createS3Blobs({ client, bucketName, prefix = '' }: S3BlobsOptions): BlobStore {
  const place = (key: string) => {
    checkBlobKey(key);
    return { Bucket: bucketName, Key: `${prefix}${key}` };
  };
  return {
    async put(key, body) {
      try {
        // In a versioned bucket, writing what is there already would keep it twice.
        await client.send(new PutObjectCommand({ ...place(key), Body: body, IfNoneMatch: '*' }));
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...place(key), ChecksumMode: 'ENABLED' }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}

/** 412 Precondition Failed. The SDK has no class for it. */
const isTaken = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
