import type { CaseDocument } from './document.ts';
import { NewerVersion } from './engine/version.ts';

/**
 * A case that cannot be read, told only to those who may know that it is there. What went wrong is
 * its `cause`; no text of it is for anybody to see, since it may hold what was written.
 */
export class UnreadableCase extends Error {
  override readonly name = 'UnreadableCase';
  readonly number: string;
  /** Written by newer code, which is likely to be back soon; or at fault. */
  readonly code: 'newerVersion' | 'unreadable';

  constructor({ number }: CaseDocument, cause: unknown) {
    super('', { cause });
    this.number = number;
    this.code = cause instanceof NewerVersion ? 'newerVersion' : 'unreadable';
  }
}
