import type { CaseDocument } from './case-document.ts';
import { NewerVersion } from './engine/version.ts';

/**
 * A case that cannot be read, reported only to people who may know that it exists. The fault is its
 * `cause`. No text of it may be shown, because it can hold what somebody wrote.
 */
export class UnreadableCase extends Error {
  override readonly name = 'UnreadableCase';
  readonly number: string;
  /**
   * `newerVersion` was written by newer code, which is likely to be back soon. `unreadable` is at
   * fault.
   */
  readonly code: 'newerVersion' | 'unreadable';

  constructor({ number }: CaseDocument, cause: unknown) {
    super('', { cause });
    this.number = number;
    this.code = cause instanceof NewerVersion ? 'newerVersion' : 'unreadable';
  }
}
