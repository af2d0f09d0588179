/** Says what is under way on a line of the terminal's own, and wipes it; elsewhere nothing. */
export function createProgress(stream: NodeJS.WriteStream): (what: string | null) => void {
  return (what) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${what ?? ''}`);
  };
}
