import Table from 'cli-table3';

/** Draws a table without colours, so that it reads the same in a file. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  for (const row of rows) table.push([...row]);
  console.log(table.toString());
}
