import { withBeside } from '../domain/beside.ts';
import { isCase } from '../domain/case-document.ts';
import { idOfNumber, idsOfBareNumber } from '../domain/case-number.ts';
import type { Document } from '../domain/document.ts';
import { asReached } from '../domain/reached.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { withLoads } from '../domain/with-loads.ts';
import { askedFor } from './access.ts';
import { type Asker, note, numbersOf, type OfCase, refuse } from './note-shown.ts';
import { oweNewCard } from './owe-new-card.ts';
import type { Shown } from './what-is-shown.ts';

export async function showCase(asker: Asker, what: OfCase): Promise<Shown> {
  const { deps, s, person } = asker;
  const { asked, view } = await find(asker, what);
  if (!view) return refuse(asker, what, { code: 'nothing' }, asked);
  if (what.kind === 'history' || what.kind === 'historyOf') {
    await note(asker, what, 'ok', numbersOf([view.doc]), view.for);
    return { kind: 'history', view };
  }
  const full = await withBeside(deps.store, view);
  // A card that is sent is drawn when it is sent, and the loads are read then.
  const seen = what.send === undefined ? await withLoads(deps.store, full) : full;
  await note(asker, what, 'ok', numbersOf([seen.doc, ...(seen.beside ?? [])]), view.for);
  if (what.send !== undefined) await oweNewCard(deps, s, person, view.doc, what.send);
  return { kind: 'case', view: seen };
}

/**
 * Finds a case by its id or a number, if it is there and the person may see it. Several cases can
 * have the same number in the case system, such as duplicates and ended ones; an open one goes
 * first. `asked` is the number for the access log, which says the same whether or not the case is
 * there.
 */
async function find(
  { deps, s, person }: Asker,
  what: OfCase,
): Promise<{ asked: readonly string[]; view?: CaseView }> {
  const id = 'id' in what ? what.id : idOfNumber(what.number);
  const asked = askedFor(id ?? '');
  const found =
    id === undefined && 'number' in what
      ? await deps.store.casesByVsNumber(what.number)
      : [await deps.store.load(id ?? '')];
  const seen = (docs: readonly (Document | undefined)[]) =>
    docs.filter(isCase).flatMap((doc) => viewOf(doc, person, asReached(doc, s, person)) ?? []);
  const views = seen(found);
  const view = views.find((one) => one.doc.index.open) ?? views[0] ?? (await bare());
  return { asked, ...(view === undefined ? {} : { view }) };

  /** The one case that the person may see with a number without its letters (E28). */
  async function bare(): Promise<CaseView | undefined> {
    const ids = 'number' in what ? idsOfBareNumber(what.number, s.today) : [];
    const those = seen(await deps.store.casesIn(ids));
    return those.length === 1 ? those[0] : undefined;
  }
}
