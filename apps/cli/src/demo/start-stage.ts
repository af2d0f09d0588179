import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Newsroom, startNewsroom } from '@claimwire/newsroom';
import { type HookReceiver, startHookReceiver } from './hook-receiver.ts';
import { type MailReceiver, startMailReceiver } from './mail-receiver.ts';

/** Known to nobody but the demo's own sender and receiver. */
export const SECRET = `whsec_${Buffer.from('the sample newsroom has no secrets').toString('base64')}`;

/** The same port every time where it is free: links, and with them all ids, come out the same. */
const PORT = 8470;

/** Everything around claimwire that the demo needs: a newsroom, two receivers, a folder. */
export interface Stage {
  readonly newsroom: Newsroom;
  readonly mail: MailReceiver;
  readonly hook: HookReceiver;
  readonly folder: string;
  /** Ends the servers, and removes the folder unless it is to be kept. */
  close(options: { readonly keep: boolean }): Promise<void>;
}

export async function startStage(): Promise<Stage> {
  const newsroom = await startOnOwnPort();
  const mail = await startMailReceiver();
  const hook = await startHookReceiver(SECRET);
  const folder = await mkdtemp(join(tmpdir(), 'claimwire-demo-'));
  return {
    newsroom,
    mail,
    hook,
    folder,
    async close({ keep }) {
      await Promise.all([newsroom.close(), mail.close(), hook.close()]);
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startOnOwnPort(): Promise<Newsroom> {
  const host = '127.0.0.1';
  try {
    return await startNewsroom({ host, port: PORT });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    return startNewsroom({ host, port: 0 });
  }
}
