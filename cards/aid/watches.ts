import type { Aid } from '../../src/domain/agreement/aid.ts';
import { type CaseDocument, stateOf } from '../../src/domain/document.ts';
import { nextSlot } from '../../src/domain/link/times.ts';
import type { Situation } from '../../src/domain/step.ts';
import { dayOf } from '../../src/domain/time.ts';
import { adaptiveCard, type Element, lead, quiet, rowWith, text } from '../elements.ts';
import { visit } from '../list-row.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { aidFacts, dayText, instantText, lists, watches } from '../texts.ts';

/** As many watches as one card shows; the rest is counted. */
const MOST = 12;

/** Vem bevakar: each active watch's unit and person, since when, to those who may see it. */
export function watchesCard(docs: readonly CaseDocument[], s: Situation, look: Look): CardMessage {
  const words = docs.length === 0 ? watches.none : watches.lead;
  const left = docs.length - MOST;
  const body = [
    lead(words),
    ...docs.slice(0, MOST).map((doc) => row(doc, s, look)),
    ...(left > 0 ? [quiet(watches.more(left))] : []),
    quiet(watches.next(instantText(nextSlot(s.now, s.settings.link).at, s.today))),
  ];
  return { card: adaptiveCard(body), summary: words };
}

function row(doc: CaseDocument, s: Situation, look: Look): Element {
  const { owner, people } = stateOf(doc) as Aid;
  const person = owner.side === 'FH' ? people.FH : undefined;
  const who = person === undefined ? owner.side : aidFacts.person(owner.side, nameOf(s.people, person));
  const known = [doc.number, doc.index.vsNumber].filter((part) => part !== undefined).join(' · ');
  const items = [text(aidFacts.since(who, dayText(dayOf(owner.since), s.today))), quiet(known)];
  return rowWith(items, visit(doc.id, look, lists.open));
}
