/** The process log, for operations. */
export interface Log {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
