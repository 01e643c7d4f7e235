import type { PersonId } from './people/people.ts';
import type { Day } from './time.ts';

/** A person who has a case by name, as its behandlare or handläggare, and since when. */
export interface Held {
  readonly who: PersonId;
  readonly since: Day;
}
