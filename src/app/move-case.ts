import { append } from '../domain/append.ts';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import { openTasks, routineOf } from '../domain/case-state.ts';
import { decide } from '../domain/engine/case.ts';
import type { Press, Situation } from '../domain/engine/step.ts';
import { kindOf } from '../domain/kinds.ts';
import { withLeavers } from '../domain/people/leavers.ts';
import type { PersonId } from '../domain/people/people.ts';
import { viewOf } from '../domain/view.ts';
import { accessLine, askedFor } from './access.ts';
import type { AppDeps } from './app-deps.ts';
import type { AccessOutcome } from './let-through.ts';
import { replaceClaimed } from './replace-claimed.ts';

export const WHAT = 'act takeOver';

export async function moveCase(
  deps: AppDeps,
  s: Situation,
  manager: PersonId,
  command: string,
  id: string,
  from: PersonId,
  receiver: PersonId,
): Promise<string | undefined> {
  const log = (outcome: AccessOutcome) =>
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
    const stored = await replaceClaimed(deps, told, s);
    if (stored) {
      await log('ok');
      deps.written(doc.id, stored);
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
