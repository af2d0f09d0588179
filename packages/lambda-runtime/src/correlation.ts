import { AsyncLocalStorage } from 'node:async_hooks';
import type { MessageQueue } from '@claimwire/core';

const current = new AsyncLocalStorage<string>();

/** Runs with an id that stands in every line of the log and goes along with every message that is sent meanwhile. */
export const correlate = <T>(id: string, work: () => Promise<T>): Promise<T> => current.run(id, work);

/** The id of what is being worked on; undefined outside of `correlate`. */
export const correlationId = (): string | undefined => current.getStore();

/**
 * A queue whose messages carry the id of what they came from, so that one id leads from the poll of a feed to every
 * delivery that it set off. What comes from nothing (a tick) begins a new id for each message. Who reads a message by
 * its schema does not see the id; a dead letter that is sent again keeps it.
 */
export function correlatedQueue(queue: MessageQueue, newId: () => string): MessageQueue {
  return {
    send: (messages) =>
      queue.send(
        messages.map((outgoing) => {
          const message = { ...outgoing.message, correlationId: correlationId() ?? newId() };
          return { ...outgoing, message };
        }),
      ),
  };
}
