import type { CaseDocument, Owed } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { actingFor } from '../domain/people/acting-for.ts';
import { asReached } from '../domain/reached.ts';
import { barredFrom, heirsOf, isCovered } from '../domain/sending/reader-of.ts';
import { viewOf } from '../domain/view.ts';
import { reassign } from './channel-sends.ts';
import type { DeliveryDeps } from './deps.ts';
import { oweList } from './owe-list.ts';
import { dropOwed, type Settled } from './recording.ts';

/** Puts a reminder on its reader's list. The list has one id, so a crash makes no second one. */
export async function putOnList(
  deps: DeliveryDeps,
  doc: CaseDocument,
  entry: Owed,
  s: Situation,
): Promise<Settled> {
  const reader = actingFor(entry.to, {
    people: s.people,
    today: s.today,
    barred: barredFrom(entry, doc, s),
    isCovered: isCovered(entry, doc, s),
  })?.person;
  if (reader !== undefined && viewOf(doc, reader, asReached(doc, s, reader))) {
    await oweList(deps, reader, s);
    return { settled: dropOwed([entry]) };
  }
  const heirs = heirsOf(entry, doc, s);
  if (reader === undefined && heirs.length === 0)
    deps.log.error(
      { case: doc.number, seat: entry.to.split(':')[0] },
      'nobody holds the seat that a reminder is for',
    );
  return { settled: reassign(entry, heirs) };
}
