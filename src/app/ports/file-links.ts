import type { PersonId } from '../../domain/people/people.ts';
import type { Instant } from '../../domain/time.ts';

/** Short-lived addresses of files that somebody asked for. */
export interface FileLinks {
  make(link: FileLink): Promise<string>;
  of(token: string): Promise<FileLink | undefined>;
  /** Returns the link to one caller only, and removes it. */
  take(token: string): Promise<FileLink | undefined>;
  /** Puts back a link that could not be used. */
  giveBack(token: string, link: FileLink): Promise<void>;
}

export type FileLink = FileOf & { readonly person: PersonId; readonly until: Instant };

/**
 * What a file holds: the history of a case (E19), a month of the person's own control, or twelve
 * months of a unit's (E20).
 */
export type FileOf =
  | { readonly case: string }
  | { readonly month: string }
  | { readonly yearOf: string };
