import { letterCard } from '../../cards/lists/letter-card.ts';
import { accessLine } from '../app/access.ts';
import type { AccessOutcome } from '../app/let-through.ts';
import type { AccessDeed } from '../domain/access-deed.ts';
import type { AccessLine } from '../domain/access-line.ts';
import type { Situation } from '../domain/engine/step.ts';
import { idOf, type Name } from './demo-staff.ts';
import { instantOf } from './messages.ts';
import { letterOf, look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** Lines of a unit's access log: the time, who, for whom, what, the outcome and the cases. */
export const sampledLines: readonly AccessLine[] = [
  accessLineOf('2026-01-05 08:31', 'bea', 'show mine', 'ok', 6),
  accessLineOf('2026-01-07 09:12', 'bea', 'act writePlan', 'ok', 1, 'bo'),
  accessLineOf('2026-01-08 10:00', 'bo', 'show find', 'nothing', 1),
  accessLineOf('2026-01-09 10:02', 'bo', 'act bookInitial', 'notOpen', 1),
  accessLineOf('2026-01-12 13:47', 'erik', 'show ownControl', 'notYourRole', 0),
  accessLineOf('2026-01-14 14:02', 'bea', 'show historyOf', 'ok', 1),
  accessLineOf('2026-01-15 15:30', 'bo', 'act grant start sendCarePlan', 'ok', 1),
  accessLineOf('2026-01-19 08:30', 'bea', 'show case', 'notShown', 1),
  accessLineOf('2026-01-21 11:11', 'bo', 'press in a channel', 'refused', 0),
  accessLineOf('2026-01-28 16:55', 'bo', 'show case', 'ok', 1, 'bea'),
];

function accessLineOf(
  time: string,
  who: Name,
  what: AccessDeed,
  outcome: AccessOutcome,
  count: number,
  whose?: Name,
): AccessLine {
  const cases = Array.from(
    { length: count },
    (_, at) => `ÖV-2026-${String(at + 7).padStart(4, '0')}`,
  );
  return accessLine(
    situationAt(instantOf(time)).now,
    idOf(who),
    what,
    outcome,
    cases,
    whose && idOf(whose),
  );
}

export function sampleShot(lines: readonly AccessLine[], s: Situation): Shot {
  const told = {
    mine: [],
    told: [],
    cases: [],
    sample: { month: '2026-01', unit: 'insatser', lines },
  };
  const name = `sample of the access log, ${lines.length} lines`;
  const letter = { ...letterOf('sample', 'eva', s), unit: 'insatser' };
  return {
    group: 'letters',
    name,
    who: 'eva',
    message: letterCard(letter, told, s, idOf('eva'), look),
  };
}
