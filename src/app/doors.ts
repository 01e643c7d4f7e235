import type { AccessDeed } from '../domain/access-deed.ts';
import type { Rota } from '../domain/duty-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { NumberedKind } from '../domain/kinds.ts';
import type { Loads } from '../domain/load.ts';
import type { Leaver, PersonId } from '../domain/people/people.ts';
import type { Day } from '../domain/time.ts';
import type { Act, Acted } from './what-is-done.ts';
import type { Shown, What } from './what-is-shown.ts';

/** An answer with the situation that it was given in, because its words name people and days. */
export type Answer<T> = T & { readonly s: Situation };

export interface App {
  show(person: PersonId, what: What): Promise<Answer<Shown>>;
  act(person: PersonId, command: string, act: Act): Promise<Answer<Acted>>;
  situation(): Promise<Situation>;
  /**
   * Reserves the id of the next case of a kind. No other case gets it, even if it is never used.
   */
  reserve(kind: NumberedKind): Promise<string>;
  /** True when the person is on the staff list. */
  knows(person: PersonId): boolean;
  /** Logs that somebody was refused before there was anything to show or do. */
  refused(person: PersonId, what: AccessDeed): Promise<void>;
  /** The leavers whose open cases this person may give to others. */
  leavers(person: PersonId): Promise<readonly Leaver[]>;
  /** The load of those whom a manager can choose. Undefined when it is not shown (E25). */
  loads(person: PersonId): Promise<Loads | undefined>;
  /** The rota (bevakningslista) of the person's unit (E12). */
  rota(person: PersonId): Promise<Rota>;
  /**
   * Keeps a message that names cases and is no case's live card, so that it is purged in time. A
   * message that is all about one ended case says until when that one is kept.
   */
  keepForPurge(person: PersonId, activityId: string, keptTo?: Day): Promise<void>;
}
