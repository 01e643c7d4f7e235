import { createHash } from 'node:crypto';
import type { Message } from '../app/ports/sends.ts';
import { withBeside } from '../domain/beside.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { Face } from '../domain/live-card.ts';
import type { PersonId } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { withLoads } from '../domain/with-loads.ts';
import type { DeliveryDeps } from './deps.ts';
import { readOnce } from './read-once.ts';

/** One person's card of a case, as it is now. */
export interface DrawnCard {
  readonly view: CaseView;
  readonly message: Message;
  readonly face: Face;
}

interface Kept {
  readonly s: Situation;
  readonly unreached: CaseDocument['unreached'];
  readonly drawn: DrawnCard | undefined;
}

/**
 * The cards that were drawn last, by the case's events. All cards of a case are compared after each
 * send, and the same events in the same situation give the same card.
 */
const kept = new WeakMap<CaseDocument['events'], Map<PersonId, Kept>>();

/**
 * Draws a person's card, with what it shows besides the case. Undefined when they may not see the
 * case.
 */
export async function drawCard(
  deps: DeliveryDeps,
  doc: CaseDocument,
  person: PersonId,
  s: Situation,
): Promise<DrawnCard | undefined> {
  const cards = kept.get(doc.events) ?? new Map<PersonId, Kept>();
  kept.set(doc.events, cards);
  const before = cards.get(person);
  if (before?.s === s && before.unreached === doc.unreached) return before.drawn;
  const drawn = await drawNow(deps, doc, person, s);
  // What it shows besides the case can change without the case, so it is not kept.
  if (drawn?.view.beside === undefined) cards.set(person, { s, unreached: doc.unreached, drawn });
  return drawn;
}

/**
 * The card as it is sent, with the load of those whom its reader can choose (E25). Its face is drawn
 * without, so that a count that has changed is no reason to send a card anew (E29).
 */
export async function asSent(deps: DeliveryDeps, { view, message }: DrawnCard): Promise<Message> {
  const loaded = await withLoads(deps.store, view);
  return loaded === view ? message : deps.draw.caseCard(loaded, 'full');
}

async function drawNow(
  deps: DeliveryDeps,
  doc: CaseDocument,
  person: PersonId,
  s: Situation,
): Promise<DrawnCard | undefined> {
  const seen = viewOf(doc, person, asReached(doc, s, person));
  if (!seen) return undefined;
  const view = await withBeside(readOnce(deps.store, s), seen);
  const message = deps.draw.caseCard(view, 'full');
  return { view, message, face: faceOf(message) };
}

/** A short hash of what a card shows. A card is sent again only when its hash differs. */
export function hashOf(message: unknown): string {
  return createHash('sha256').update(JSON.stringify(message)).digest('base64url').slice(0, 16);
}

/** The hashes of a message. `todo` is only for the hash, and is never sent. */
export function faceOf(message: Message): Face {
  const { todo, ...shown } = { todo: undefined, ...message };
  return { shown: hashOf(shown), ...(todo === undefined ? {} : { todo: hashOf(todo) }) };
}
