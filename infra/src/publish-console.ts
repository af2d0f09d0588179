import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface PublishOptions {
  readonly client: S3Client;
  readonly bucketName: string;
  /** The static build. */
  readonly folder: string;
  /** Where the page finds the API; it reads that from `config.json`. */
  readonly apiUrl: string;
}

/** Puts the console's files into its bucket. Answers how many. */
export async function publishConsole({
  client,
  bucketName,
  folder,
  apiUrl,
}: PublishOptions): Promise<number> {
  const put = (Key: string, Body: Uint8Array | string) =>
    client.send(
      new PutObjectCommand({
        Bucket: bucketName,
        Key,
        Body,
        ContentType: TYPES[extname(Key)] ?? 'application/octet-stream',
        // Files of a build carry a digest in their names; the rest must be asked for again.
        CacheControl: Key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      }),
    );
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files) {
    await put(relative(folder, file).split(sep).join('/'), await readFile(file));
  }
  await put('config.json', JSON.stringify({ apiUrl }));
  return files.length + 1;
}
