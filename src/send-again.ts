import { untilFirst } from './attempts.ts';
import { withBeside } from './beside.ts';
import { asReached } from './cases.ts';
import { type CaseDocument, isCase, type Owed } from './domain/document.ts';
import { type PersonId, personSeat } from './domain/people.ts';
import type { Situation } from './domain/step.ts';
import { type CaseView, viewOf } from './domain/view.ts';
import type { Acted, Deed } from './doors.ts';

/**
 * "Skicka igen": whom Teams has not reached is tried at once instead of tomorrow, and what nobody could be reached for as well (the
 * ladder, DESIGN 4). Whoever sees the case may; it moves no responsibility. Pressed again it does nothing more.
 */
export async function sendAgain(around: Deed, s: Situation, person: PersonId, command: string, id: string): Promise<Acted> {
  const { view, written } = await untilFirst(async (): Promise<{ view?: CaseView; written?: true } | undefined> => {
    const doc = await around.store.load(id);
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s)) : undefined;
    if (!view || !isWaiting(view.doc)) return view ? { view } : {};
    const again = triedAgain(view.doc, person, command, s);
    const after = viewOf(again, person, s);
    return (await around.store.replace(again)) && { written: true, ...(after ? { view: after } : {}) };
  });
  if (written) around.saved = 'all';
  const outcome = view || written ? 'ok' : 'nothing';
  await around.log.write({ at: s.now, who: person, case: view?.doc.number ?? null, what: 'act sendAgain', outcome });
  if (written) around.written(id);
  if (view) return { kind: 'case', view: await withBeside(around.store, view) };
  return written ? { kind: 'done', what: 'left', facts: { number: '' } } : { kind: 'refused', refusal: { code: 'nothing' } };
}

function isWaiting({ unreached, owed }: CaseDocument): boolean {
  return Object.keys(unreached).length > 0 || owed.some((entry) => entry.nobody);
}

function triedAgain(doc: CaseDocument, presser: PersonId, command: string, s: Situation): CaseDocument {
  const asked = Object.keys(doc.unreached).map((who): Owed => {
    const to = personSeat(who);
    return { key: `asked/${command}/${to}`, as: 'card', to, notBefore: s.now, tries: 0 };
  });
  const owed = doc.owed.map(({ nobody, ...entry }) => (nobody ? { ...entry, notBefore: s.now } : entry));
  return {
    ...doc,
    owed: [...owed, ...asked],
    unreached: {},
    cards: drawnAnew(doc.cards, presser),
    wakeAt: doc.claim ? doc.claim.until : s.now,
  };
}

/** The answer stands in the presser's card: what it is then to show is written again even if that is what it showed before. */
function drawnAnew(cards: CaseDocument['cards'], presser: PersonId): CaseDocument['cards'] {
  const card = cards[presser];
  if (!card) return cards;
  const { shown: _, ...rest } = card;
  return { ...cards, [presser]: rest };
}
