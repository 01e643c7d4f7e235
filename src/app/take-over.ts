import { append } from '../domain/append.ts';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import { openTasks, routineOf } from '../domain/case-state.ts';
import { decide } from '../domain/engine/case.ts';
import type { Press, Situation } from '../domain/engine/step.ts';
import { kindOf } from '../domain/kinds.ts';
import { withLeavers } from '../domain/people/leavers.ts';
import type { Leaver, PersonId } from '../domain/people/people.ts';
import { manages } from '../domain/people/staff-list.ts';
import { addMinutes } from '../domain/time.ts';
import { viewOf } from '../domain/view.ts';
import { accessLine, askedFor, type Outcome } from './access.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import type { Store } from './ports/case-store.ts';
import type { Act, Acted } from './what-is-done.ts';
import { writeLetter } from './write-letter.ts';

const WHAT = 'act takeOver';

/** The leavers whose open cases this person may give to others (E9). */
export async function leaversLeftTo(
  person: PersonId,
  store: Store,
  s: Situation,
): Promise<readonly Leaver[]> {
  const left = (s.people.staff.left ?? []).filter(({ id }) => manages(person, id, s.people));
  if (left.length === 0) return [];
  const docs = await store.casesOf(left.map(({ id }) => id));
  return left.filter(({ id }) => docs.some((doc) => doc.index.people.includes(id)));
}

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
    return { kind: 'refused', refusal: { code: 'notYourRole' } };
  }
  const receivers = new Set(Object.values(act.to));
  // The letters come before the deed. If the bot is killed in the middle, each receiver is told a
  // minute later.
  const letters = new Map<PersonId, string>();
  for (const receiver of receivers) {
    const cases = Object.keys(act.to).filter((id) => act.to[id] === receiver);
    const about = { about: act.from, by: manager, cases };
    letters.set(
      receiver,
      await writeLetter(
        deps.store,
        s,
        'takenOver',
        receiver,
        about,
        `${command}:${receiver}`,
        addMinutes(s.now, 1),
      ),
    );
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

async function moveCase(
  deps: AppDeps,
  s: Situation,
  manager: PersonId,
  command: string,
  id: string,
  from: PersonId,
  receiver: PersonId,
): Promise<string | undefined> {
  const log = (outcome: Outcome) =>
    deps.log.write(accessLine(s.now, manager, WHAT, outcome, askedFor(id)));
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const doc = await deps.store.load(id);
    if (!isCase(doc) || !viewOf(doc, manager, s)) {
      await log('nothing');
      return undefined;
    }
    const press = pressFor(doc, command, from, receiver, s);
    const decision = press
      ? decide(routineOf(doc.kind), doc.events, press, manager, s)
      : ({ kind: 'repeated' } as const);
    if (decision.kind !== 'accepted') {
      await log(decision.kind === 'refused' ? decision.refusal.code : decision.kind);
      return doc.events.some((event) => event.command === command) ? doc.number : undefined;
    }
    const next = append(doc, decision.events, manager, undefined, s, receiver);
    const told = {
      ...next,
      cards: {
        ...next.cards,
        [receiver]: next.cards[receiver] ?? { older: [], toldByList: true as const },
      },
    };
    if (await deps.store.replace(told)) {
      await log('ok');
      deps.written(doc.id);
      return doc.number;
    }
  }
  return undefined;
}

/** The press on the routine's step that gives this person's part of the case to the receiver. */
function pressFor(
  doc: CaseDocument,
  command: string,
  from: PersonId,
  receiver: PersonId,
  s: Situation,
): Press | undefined {
  // The tasks as if nobody had left, because the same steps then find what a leaver held.
  const before = { ...s, people: { ...s.people, staff: withLeavers(s.people.staff) } };
  const answer = kindOf(doc.kind).give(openTasks(doc, before), from, receiver, s);
  return answer && { command, ...answer };
}
