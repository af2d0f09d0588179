/** A host that nothing is sent to, for where it leads. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  /** The bare reason, one line. */
  readonly why: string;

  constructor(host: string, why: string) {
    super(`Cannot send to "${host}": ${why}`);
    this.why = why;
  }
}
