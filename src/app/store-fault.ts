/**
 * The database did not do what was asked. `code` is its status, or how the connection failed. It
 * has no text, because a text may hold what was written.
 */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: number | string;
  /** False when it is certain that nothing was written. */
  readonly mayBeWritten: boolean;

  constructor(code: number | string, mayBeWritten: boolean) {
    super('');
    this.code = code;
    this.mayBeWritten = mayBeWritten;
  }
}
