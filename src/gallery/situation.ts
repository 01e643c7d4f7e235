import type { Situation } from '../domain/engine/step.ts';
import type { Absence, Staff } from '../domain/people/people.ts';
import { usualSettings } from '../domain/settings.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { demoStaff } from './staff.ts';

/** What the case is called and where it is played, as far as that differs from the usual. */
export interface World {
  /** The case's id, such as `OV-2026-0001`. */
  readonly id?: string;
  readonly vsNumber?: string;
  readonly staff?: Staff;
  readonly absences?: readonly Absence[];
  readonly planCountedFrom?: Situation['settings']['planCountedFrom'];
  readonly settings?: Partial<Situation['settings']>;
  readonly channels?: Situation['people']['channels'];
}

/** The situation of an instant: the demo staff and the usual settings, but for the world's own. */
export function situationAt(
  now: Instant,
  world: World = {},
  absences: readonly Absence[] = [],
): Situation {
  return {
    now,
    today: dayOf(now),
    people: {
      staff: world.staff ?? demoStaff,
      absences,
      ...(world.channels ? { channels: world.channels } : {}),
    },
    settings: {
      ...usualSettings,
      planCountedFrom: world.planCountedFrom ?? 'initialMeeting',
      ...world.settings,
    },
  };
}
