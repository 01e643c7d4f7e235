import type { Name } from '../demo-staff.ts';
import { type Play, play } from '../play.ts';

/* Checks of Link on Monday 12 January 2026, at 08.15, 10.45 and 14.30. */

/**
 * VO's second check of the day: the listed person's or, where nobody is listed, everybody's who has
 * an account.
 */
export const playVO = (
  person?: Name,
  more: Parameters<Play['falls']>[0] = {},
  time = '2026-01-12 10:45',
) =>
  play({ id: `check:VO:${time.slice(0, 10)}:${more?.turn ?? 2}` })
    .at(time)
    .falls({ turn: 2, ...(person ? { person } : {}), ...more });

export const playFirstCheck = (more: Parameters<Play['falls']>[0]) =>
  play().at('2026-01-12 08:15').falls(more).at('2026-01-12 08:16');

export const playFH = (...watches: Play[]) =>
  play({ id: 'check:FH:2026-01-12:2' })
    .at('2026-01-12 10:45')
    .falls({ side: 'FH', turn: 2, person: 'frida' })
    .with(...watches);
