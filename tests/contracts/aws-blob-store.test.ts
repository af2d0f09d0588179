import { createS3Blobs } from '@claimwire/adapters-aws';
import { startFauxqs } from '../emulators/start-fauxqs.ts';
import { blobStoreContract } from './blob-store-contract.ts';

blobStoreContract('S3Blobs', async () => {
  const { s3, createBucket, close } = await startFauxqs();
  await createBucket('claimwire');
  return { blobs: createS3Blobs({ client: s3, bucketName: 'claimwire', prefix: 'blobs/' }), close };
});
