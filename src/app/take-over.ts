import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { manages } from '../domain/people/staff-list.ts';
import { addMinutes } from '../domain/time.ts';
import { accessLine } from './access.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import { moveCase, WHAT } from './move-case.ts';
import type { Act, Acted } from './what-is-done.ts';
import { writeLetter } from './write-letter.ts';

/**
 * Ta över allt (E11): a manager gives one person's open cases to others. Each case is one write by
 * the routine's own step. Each receiver gets one message with all of their cases.
 */
export async function takeOver(
  deps: Deed,
  s: Situation,
  manager: PersonId,
  command: string,
  act: Extract<Act, { kind: 'takeOver' }>,
): Promise<Acted> {
  if (!manages(manager, act.from, s.people)) {
    await deps.log.write(accessLine(s.now, manager, WHAT, 'notYourRole'));
    return { kind: 'refused', refusal: { code: 'notYourRole', whose: ['unitManager'] } };
  }
  const receivers = new Set(Object.values(act.to));
  // The letters come before the deed. If the bot is killed in the middle, each receiver is told a
  // minute later.
  const letters = new Map<PersonId, string>();
  for (const receiver of receivers) {
    const cases = Object.keys(act.to).filter((id) => act.to[id] === receiver);
    const about = { about: act.from, by: manager, cases };
    const [letter] = await writeLetter(
      deps.store,
      s,
      'takenOver',
      receiver,
      about,
      `${command}:${receiver}`,
      addMinutes(s.now, 1),
    );
    letters.set(receiver, letter);
    deps.saved = 'part';
  }
  const moved = new Map<PersonId, string[]>();
  for (const [id, receiver] of Object.entries(act.to)) {
    const number = await moveCase(deps, s, manager, command, id, act.from, receiver);
    if (number !== undefined) moved.set(receiver, [...(moved.get(receiver) ?? []), id]);
  }
  for (const [receiver, id] of letters) await sendNow(deps, s, id, moved.get(receiver) ?? []);
  const count = [...moved.values()].flat().length;
  return {
    kind: 'done',
    what: 'takenOver',
    facts: {
      from: act.from,
      count: String(count),
      left: String(Object.keys(act.to).length - count),
    },
  };
}

/** Sends the letter with the cases that were really moved, or removes it when none was. */
async function sendNow(
  deps: AppDeps,
  s: Situation,
  id: string,
  cases: readonly string[],
): Promise<void> {
  const letter = await deps.store.load(id);
  if (letter?.kind !== 'letter' || letter.sentTo !== undefined || letter.claim) return;
  if (cases.length === 0) await deps.store.remove(letter);
  else await deps.store.replace({ ...letter, cases, wakeAt: s.now });
  deps.written(id);
}
