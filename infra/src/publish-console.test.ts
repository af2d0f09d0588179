import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { publishConsole } from './publish-console.ts';

test('publishConsole() puts every file with its type, lets only hashed files be cached, and tells the page where the API is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimwire-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>');
  await writeFile(join(folder, 'assets/app-1a2b.js'), '1');
  const client = new S3Client({ region: 'eu-west-1' });
  const s3 = mockClient(client);
  s3.on(PutObjectCommand).resolves({});
  const count = await publishConsole({ client, bucketName: 'b', folder, apiUrl: 'https://api.example' });
  await rm(folder, { recursive: true });
  const puts = s3.commandCalls(PutObjectCommand).map(({ args: [{ input }] }) => input);
  expect(count).toBe(3);
  expect(
    Object.fromEntries(puts.map(({ Key, ContentType, CacheControl }) => [Key, [ContentType, CacheControl]])),
  ).toEqual({
    'index.html': ['text/html; charset=utf-8', 'no-cache'],
    'assets/app-1a2b.js': ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    'config.json': ['application/json; charset=utf-8', 'no-cache'],
  });
  expect(puts.at(-1)?.Body).toBe('{"apiUrl":"https://api.example"}');
});
