import { isWeekday, NOBODY, type Rota, withAnswers } from '../domain/aid/link-check/rota.ts';
import type { DutyDocument } from '../domain/duty-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { linkHandlersOf, sidesOf } from '../domain/people/aid-units.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { isDay } from '../domain/time.ts';
import { wakeBy } from '../domain/waking-document.ts';
import { accessLine } from './access.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import type { AccessOutcome } from './let-through.ts';
import { retryUntilWritten } from './retry-until-written.ts';
import type { Acted } from './what-is-done.ts';

const DUTY = 'duty:VO';

/**
 * The rota (bevakningslista, E12) of the checks of Link at VO. At FH the handläggare who has the
 * watches checks (S12).
 */
export async function rotaOf(deps: AppDeps, s: Situation, person: PersonId): Promise<Rota> {
  const duty = isOfVO(s, person) ? await deps.store.load(DUTY) : undefined;
  return duty?.kind === 'duty' ? duty : { rota: {} };
}

/**
 * Writes days of the rota, or weekdays of the week that repeats. `nobody` leaves a day to everybody
 * with an account in Link. The manager and any handläggare of VO may write it (E12).
 */
export async function changeRota(
  deps: Deed,
  s: Situation,
  person: PersonId,
  answers: Readonly<Record<string, string>>,
): Promise<Acted> {
  const logLine = (outcome: AccessOutcome) =>
    deps.log.write(accessLine(s.now, person, 'act rota', outcome));
  const refuse = async (refusal: DoorRefusal): Promise<Acted> => {
    await logLine(refusal.code);
    return { kind: 'refused', refusal };
  };
  if (!isOfVO(s, person)) return refuse({ code: 'notYourRole' });
  const mayCheck = linkHandlersOf(s.people, 'VO');
  const days = Object.entries(answers).filter(([day]) => isDay(day) || isWeekday(day));
  if (days.some(([, who]) => who !== NOBODY && !mayCheck.some((known) => known.id === who)))
    return refuse({ code: 'notAChoice', field: 'person' });
  const listed = Object.fromEntries(days);
  const outcome = await changeDuty(deps, s, person, (duty) => ({
    ...duty,
    ...withAnswers(duty, listed),
  }));
  if (outcome !== 'done') return refuse({ code: 'notYourRole' });
  await logLine('ok');
  return { kind: 'done', what: 'rota', facts: {} };
}

/**
 * Changes the duty of VO, again if somebody has changed it meanwhile. Without a change nothing is
 * written. The duty wakes, so that it also looks at who can check Link, and tells who is to be told
 * (E12).
 */
export async function changeDuty(
  deps: Deed,
  s: Situation,
  person: PersonId,
  change: (duty: DutyDocument) => DutyDocument | undefined,
): Promise<'done' | 'notYourRole'> {
  if (!isOfVO(s, person)) return 'notYourRole';
  let isChanged = false;
  const isListed = await retryUntilWritten(async () => {
    const duty = await deps.store.load(DUTY);
    if (duty?.kind !== 'duty') return false;
    const changed = change(duty);
    isChanged = changed !== undefined;
    if (!changed) return true;
    const wakeAt = wakeBy(duty, s.now);
    return (await deps.store.replace({ ...changed, wakeAt })) && true;
  });
  if (!isListed) return 'notYourRole';
  if (isChanged) {
    deps.saved = 'all';
    deps.written(DUTY);
  }
  return 'done';
}

function isOfVO(s: Situation, person: PersonId): boolean {
  const known = personOf(s.people, person);
  return known !== undefined && sidesOf(known, s.people).includes('VO');
}
