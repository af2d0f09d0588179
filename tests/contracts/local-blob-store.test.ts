import { join } from 'node:path';
import { FileBlobStore } from '@claimwire/adapters-local';
import { blobStoreContract } from './blob-store-contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

blobStoreContract('FileBlobStore', () => {
  const folder = temporaryFolder();
  return {
    blobs: new FileBlobStore(join(folder.path, 'blobs'), join(folder.path, 'tmp')),
    close: () => folder.remove(),
  };
});
