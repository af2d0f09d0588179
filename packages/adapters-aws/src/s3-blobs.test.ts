import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createS3Blobs } from './s3-blobs.ts';

const mock = mockClient(S3Client);
const blobs = createS3Blobs({ client: new S3Client({}), bucketName: 'raw', prefix: 'p/' });
const failure = (name: string, httpStatusCode: number) =>
  new S3ServiceException({ name, $fault: 'client', $metadata: { httpStatusCode } });
beforeEach(() => void mock.reset());

describe('createS3Blobs()', () => {
  it('is content with a blob that is there already', async () => {
    mock.on(PutObjectCommand).rejects(failure('PreconditionFailed', 412));
    await expect(blobs.put('a/b', new Uint8Array())).resolves.toBeUndefined();
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Key: 'p/a/b',
      IfNoneMatch: '*',
    });
  });

  it.each([
    ['SlowDown', 503],
    ['AccessDenied', 403],
    ['ConditionalRequestConflict', 409],
  ])('throws when a put ends with %s', async (name, status) => {
    mock.on(PutObjectCommand).rejects(failure(name, status));
    await expect(blobs.put('a', new Uint8Array())).rejects.toMatchObject({ name });
  });

  it('answers nothing for what is absent, and throws when it may not know', async () => {
    mock.on(GetObjectCommand).rejects(new NoSuchKey({ $metadata: {}, message: 'no' }));
    expect(await blobs.get('a')).toBeUndefined();
    mock.on(GetObjectCommand).rejects(failure('AccessDenied', 403));
    await expect(blobs.get('a')).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
