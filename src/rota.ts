import { careManagersOf, type PersonId, personOf, type Side, sidesOf } from './domain/people.ts';
import type { Situation } from './domain/step.ts';
import { isDay } from './domain/time.ts';
import type { Acted, Surroundings } from './doors.ts';

/** The rota (bevakningslista, E12) of a person's unit: who makes the checks of Link, by day. */
export async function rotaOf(around: Surroundings, s: Situation, person: PersonId): Promise<Readonly<Record<string, PersonId>>> {
  const side = sideFor(s, person);
  const duty = side && (await around.store.load(`duty:${side}`));
  return duty?.kind === 'duty' ? duty.rota : {};
}

/** Writes days of the rota; `nobody` leaves a day to all with an account in Link. By the manager or any handläggare of the unit (E12). */
export async function changeRota(
  around: Surroundings,
  s: Situation,
  person: PersonId,
  answers: Readonly<Record<string, string>>,
): Promise<Acted> {
  const side = sideFor(s, person);
  const note = (outcome: string) => around.log.write({ at: s.now, who: person, case: null, what: 'act rota', outcome });
  if (side === undefined) {
    await note('notYourRole');
    return { kind: 'refused', refusal: { code: 'notYourRole' } };
  }
  const mayCheck = careManagersOf(s.people, side).filter((known) => known.linkAccess === true);
  const days = Object.entries(answers).filter(([day]) => isDay(day));
  if (days.some(([, who]) => who !== 'nobody' && !mayCheck.some((known) => known.id === who))) {
    await note('notAChoice');
    return { kind: 'refused', refusal: { code: 'notAChoice', field: 'person' } };
  }
  for (;;) {
    const duty = await around.store.load(`duty:${side}`);
    if (duty?.kind !== 'duty') return { kind: 'refused', refusal: { code: 'notYourRole' } };
    const rota = { ...duty.rota, ...Object.fromEntries(days) };
    const listed = Object.fromEntries(Object.entries(rota).filter(([, who]) => who !== 'nobody'));
    if (await around.store.replace({ ...duty, rota: listed })) break;
  }
  await note('ok');
  return { kind: 'done', what: 'rota', facts: {} };
}

function sideFor(s: Situation, person: PersonId): Side | undefined {
  const known = personOf(s.people, person);
  return known && sidesOf(known, s.people)[0];
}
