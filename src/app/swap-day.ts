import { canSwap, type DaySwap, swapDays } from '../domain/aid/link-check/day-swap.ts';
import { listedOn } from '../domain/aid/link-check/rota.ts';
import type { DutyDocument } from '../domain/duty-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import { changeDuty } from './rota.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * "Byt dag" (E12): asks a colleague to change days. The rota stays as it is until the colleague has
 * accepted. Asked again for the same day, the earlier question no longer counts.
 */
export async function askSwap(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  { own, theirs }: Extract<Act, { kind: 'askSwap' }>,
): Promise<Acted> {
  return changeSwaps(deps, s, person, 'act askSwap', (duty) => {
    const other = listedOn(duty, theirs);
    const asked = { by: person, own, with: other ?? person, theirs };
    const earlier = duty.swaps ?? [];
    if (earlier.some(({ id }) => id === command)) return done('swapAsked', asked);
    if (!canSwap(asked, duty, s)) return { refusal: { code: 'rotaChanged' } };
    const swap: DaySwap = { id: command, ...asked, said: 'asked' };
    const others = earlier.filter(({ by, own: day }) => by !== person || day !== own);
    return { ...done('swapAsked', swap), duty: { ...duty, swaps: [...others, swap] } };
  });
}

/**
 * Answers a colleague's question to change days. Only the one who was asked can, and only while both
 * are listed as they were. The checks then go to who has the day.
 */
export async function answerSwap(
  deps: Deed,
  s: Situation,
  person: PersonId,
  { swap: id, says }: Extract<Act, { kind: 'answerSwap' }>,
): Promise<Acted> {
  return changeSwaps(deps, s, person, 'act answerSwap', (duty) => {
    const swap = duty.swaps?.find((one) => one.id === id && one.with === person);
    if (swap?.said === says) return done(says === 'yes' ? 'swapped' : 'swapDeclined', swap);
    if (swap?.said !== 'asked') return { refusal: { code: 'rotaChanged' } };
    if (says === 'yes' && !canSwap(swap, duty, s)) return { refusal: { code: 'rotaChanged' } };
    const answered = {
      by: swap.by,
      own: swap.own,
      with: person,
      theirs: swap.theirs,
      id,
      said: says,
    };
    const swaps = (duty.swaps ?? []).map((one) => (one.id === id ? answered : one));
    const listed = says === 'yes' ? swapDays(swap, duty) : {};
    return {
      ...done(says === 'yes' ? 'swapped' : 'swapDeclined', swap),
      duty: { ...duty, ...listed, swaps },
    };
  });
}

interface Change {
  readonly refusal?: DoorRefusal;
  readonly done?: Extract<Acted, { kind: 'done' }>;
  readonly duty?: DutyDocument;
}

function done(
  what: 'swapAsked' | 'swapped' | 'swapDeclined',
  { by, own, with: other, theirs }: Pick<DaySwap, 'by' | 'own' | 'with' | 'theirs'>,
): Change {
  return { done: { kind: 'done', what, facts: { by, own, with: other, theirs } } };
}

async function changeSwaps(
  deps: Deed,
  s: Situation,
  person: PersonId,
  deed: 'act askSwap' | 'act answerSwap',
  change: (duty: DutyDocument) => Change,
): Promise<Acted> {
  let last: Change = {};
  const outcome = await changeDuty(deps, s, person, (duty) => {
    last = change(duty);
    return last.duty;
  });
  const refusal = outcome === 'notYourRole' ? ({ code: outcome } as const) : last.refusal;
  await deps.log.write(accessLine(s.now, person, deed, refusal?.code ?? 'ok'));
  if (refusal || !last.done)
    return { kind: 'refused', refusal: refusal ?? { code: 'rotaChanged' } };
  return last.done;
}
