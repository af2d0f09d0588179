/** Where a large body is gathered. */
export interface Place {
  /** As long as the largest body. Its memory is used again and again: pieces that are copied into it are soon forgotten. */
  readonly desk: Uint8Array;
  /** Gives the place to the next; twice is once. */
  leave(): void;
}

/** Places for large bodies: whoever finds none free waits, in the order of coming. */
export interface Room {
  take(): Promise<Place>;
}

/** Makes room for so many large bodies at a time, each of so many bytes at most. */
export function createRoom(places: number, bytes: number): Room {
  const free: Uint8Array[] = [];
  const waiting: ((desk: Uint8Array) => void)[] = [];
  let made = 0;
  const giveBack = (desk: Uint8Array): void => {
    const next = waiting.shift();
    if (next) next(desk);
    else free.push(desk);
  };
  const nextDesk = async (): Promise<Uint8Array> => {
    const found = free.pop();
    if (found) return found;
    if (made === places) return new Promise((resolve) => waiting.push(resolve));
    made += 1;
    // The system gives the memory only as it is written to.
    return Buffer.allocUnsafeSlow(bytes);
  };
  return {
    async take() {
      const desk = await nextDesk();
      let isHeld = true;
      return {
        desk,
        leave() {
          if (isHeld) giveBack(desk);
          isHeld = false;
        },
      };
    },
  };
}
