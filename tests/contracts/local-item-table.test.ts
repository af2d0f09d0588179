import { openData } from '@claimwire/adapters-local';
import { itemTableContract } from './item-table-contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

itemTableContract('SqliteItemTable', (clock) => {
  const folder = temporaryFolder();
  const data = openData(folder.path, { clock });
  return {
    table: data.table,
    close() {
      data.close();
      folder.remove();
    },
  };
});
