import type { Server } from 'node:net';

/** Listens on loopback, on a port of the system's choice, and answers the port. */
export function listen(server: Pick<Server, 'listen' | 'once' | 'address'>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string')
        reject(new Error('Cannot listen: the server has no port'));
      else resolve(address.port);
    });
  });
}
