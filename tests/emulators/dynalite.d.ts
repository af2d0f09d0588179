declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Makes a server that speaks DynamoDB's protocol. Its types are not part of the package. */
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default function dynalite(options: { readonly createTableMs?: number }): Server;
}
