import { append } from '../domain/append.ts';
import { blankCase } from '../domain/case-document.ts';
import { isNumbered, kindOfId, numberOf } from '../domain/case-number.ts';
import type { Recorded, Situation } from '../domain/engine/step.ts';
import { type CaseEvent, kindOf } from '../domain/kinds.ts';
import { openCaseOfKind } from '../domain/open-case-of-kind.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { viewOf } from '../domain/view.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import { create, openElsewhere } from './create-case.ts';
import type { DoorRefusal } from './door-refusal.ts';
import type { AccessOutcome } from './let-through.ts';
import { refusalFor } from './number-refusal.ts';
import { openWithNumber } from './number-taken.ts';
import { deliverAfter, showAfter } from './show-after.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * Opens a case under the number that its dialog reserved, so that a second press opens no second
 * case (R3–R5). If another case has got that number, this one gets the next number and says so.
 */
export async function openCase(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Extract<Act, { kind: 'open' }>,
): Promise<Acted> {
  const known = personOf(s.people, person);
  const log = (outcome: AccessOutcome, id: string) =>
    deps.log.write(accessLine(s.now, person, 'act open', outcome, [numberOf(id)]));
  const refuse = async (refusal: DoorRefusal): Promise<Acted> => {
    await log(refusal.code, act.id);
    return { kind: 'refused', refusal };
  };
  const kind = kindOfId(act.id);
  if (!known || !kind || !isNumbered(kind)) return refuse({ code: 'notYourRole' });
  const bodies = openCaseOfKind(kind, known, act.answers, s);
  if ('code' in bodies) return refuse(bodies);
  const events = bodies.map(
    (body): Recorded<CaseEvent> => ({ ...body, command, at: s.now, by: person }),
  );
  const caseWith = (id: string) =>
    deps.claims.take(append(blankCase(kind, id, s.now), events, person, act.shownIn, s), s);
  const { vsNumber } = act.answers;
  if (vsNumber !== undefined && kindOf(kind).holdsNumber) {
    const taken = await openWithNumber(deps.store, { id: act.id, kind, command, vsNumber }, s);
    if (taken) {
      const refusal = refusalFor(taken, person, s);
      await log(refusal.code, taken.id);
      return { kind: 'refused', refusal };
    }
  }
  const doc =
    (await create(deps, caseWith(act.id), command)) ??
    (await openElsewhere(deps, kind, command, s, caseWith));
  deps.saved = 'all';
  await deliverAfter(deps, doc.id, log('ok', doc.id), { doc, s });
  const view = viewOf(doc, person, s);
  if (!view) return { kind: 'refused', refusal: { code: 'nothing' } };
  if (doc.id === act.id) return showAfter(deps, view);
  const before = numberOf(act.id);
  return showAfter(deps, view, { code: 'renumbered', number: doc.number, before });
}
