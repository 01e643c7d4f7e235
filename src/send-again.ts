import { untilFirst } from './attempts.ts';
import { withBeside } from './beside.ts';
import { asReached, finallyWritten } from './cases.ts';
import { type CaseDocument, isCase, type Owed } from './domain/document.ts';
import { type PersonId, personSeat } from './domain/people.ts';
import type { Situation } from './domain/step.ts';
import { viewOf } from './domain/view.ts';
import type { Acted, Deed } from './doors.ts';

/**
 * "Skicka igen": whom Teams has not reached is tried at once instead of tomorrow, and what nobody could be reached for as well (the
 * ladder, DESIGN 4). Whoever sees the case may; it moves no responsibility. Pressed again it does nothing more.
 */
export async function sendAgain(around: Deed, s: Situation, person: PersonId, command: string, id: string): Promise<Acted> {
  const tried = await untilFirst(async () => {
    const doc = await around.store.load(id);
    const number = isCase(doc) ? doc.number : null;
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s, person)) : undefined;
    if (!view) return { number, outcome: 'nothing' };
    if (!isWaiting(view.doc)) return { number, outcome: 'repeated', view };
    const again = triedAgain(view.doc, person, command, s);
    return (await around.store.replace(again)) && { number, outcome: 'ok', view: viewOf(again, person, s) };
  });
  const { number, outcome, view } = tried;
  const logged = () => around.log.write({ at: s.now, who: person, case: number, what: 'act sendAgain', outcome });
  if (outcome === 'nothing') {
    await logged();
    return { kind: 'refused', refusal: { code: 'nothing' } };
  }
  around.saved = 'all';
  await finallyWritten(around, id, logged());
  if (view) return { kind: 'case', view: await withBeside(around.store, view) };
  return { kind: 'done', what: 'left', facts: { number: number ?? '' } };
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
