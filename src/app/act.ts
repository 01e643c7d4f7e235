import type { Situation } from '../domain/engine/step.ts';
import { absenceOf } from '../domain/people/away.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { accessLine } from './access.ts';
import { answerCase } from './answer-case.ts';
import type { Deed } from './app-deps.ts';
import { changeChannel } from './channels.ts';
import type { DoorRefusal } from './door-refusal.ts';
import { nudge } from './nudge.ts';
import { openCase } from './open-case.ts';
import { reportAbsence } from './report-absence.ts';
import { reportBack } from './report-back.ts';
import { reportMissing } from './report-missing.ts';
import { changeRota } from './rota.ts';
import { sendAgain } from './send-again.ts';
import { answerSwap, askSwap } from './swap-day.ts';
import { takeOver } from './take-over.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * Does what a person asks, if they are on the staff list and at work. Each deed writes the access
 * log itself.
 */
export async function act(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Act,
): Promise<Acted> {
  if (!personOf(s.people, person)) return refuse(deps, person, act, { code: 'stranger' });
  const away = absenceOf(person, s.people, s.today);
  if (away && act.kind !== 'back' && act.kind !== 'absence')
    return refuse(deps, person, act, { code: 'away', since: away.from });
  switch (act.kind) {
    case 'answer':
      return answerCase(deps, s, person, command, act);
    case 'open':
      return openCase(deps, s, person, command, act);
    case 'rota':
      return changeRota(deps, s, person, act.answers);
    case 'askSwap':
      return askSwap(deps, s, person, command, act);
    case 'answerSwap':
      return answerSwap(deps, s, person, act);
    case 'connectChannel':
    case 'disconnectChannel':
      return changeChannel(deps, s, person, act);
    case 'absence':
      return reportAbsence(deps, s, person, command, act.answers);
    case 'back':
      return reportBack(deps, s, person);
    case 'sendAgain':
      return sendAgain(deps, s, person, command, act.case);
    case 'nudge':
      return nudge(deps, s, person, command, act);
    case 'takeOver':
      return takeOver(deps, s, person, command, act);
    case 'personMissing':
      return reportMissing(deps, s, person);
  }
}

async function refuse(
  deps: Deed,
  person: PersonId,
  act: Act,
  refusal: DoorRefusal,
): Promise<Acted> {
  await deps.log.write(accessLine(deps.now(), person, `act ${act.kind}`, refusal.code));
  return { kind: 'refused', refusal };
}
