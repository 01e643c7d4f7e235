import type { Standing } from '../engine/step.ts';
import { dayOf } from '../time.ts';
import { begin } from './agreement.ts';
import type { Aid } from './aid.ts';
import { decisionEffects } from './decision-effects.ts';
import type { AidEffects } from './effects.ts';
import { endingEffects } from './ending-effects.ts';
import type { AidEvent } from './events.ts';
import { offerEffects } from './offer-effects.ts';

/** Folds the events to the state from which steps, deadlines and cards are read. */
export function foldAid(events: readonly Standing<AidEvent>[]): Aid {
  let c: Aid | undefined;
  for (const event of events) c = c === undefined ? opening(event) : effectOf(event)(c, event);
  // A document without events has no kind, and nobody is shown it.
  return c ?? blank;
}

const blank: Aid = {
  kind: 'watch',
  routine: '',
  opened: { side: 'VO', by: '', at: '', on: '' },
  owner: { side: 'VO', n: 0, since: '' },
  people: {},
  namedSince: {},
};

function opening(e: Standing<AidEvent>): Aid {
  if (e.type !== 'admitted' && e.type !== 'applicationSent' && e.type !== 'handoverProposed')
    return blank;
  const side = e.type === 'admitted' ? 'VO' : e.side;
  const kind =
    e.type === 'admitted' ? 'watch' : e.type === 'applicationSent' ? 'application' : 'ongoing';
  const on = dayOf(e.at);
  const c: Aid = {
    kind,
    ...(e.row === undefined ? {} : { row: e.row }),
    routine: e.routine,
    ...(e.vsNumber === undefined ? {} : { vsNumber: e.vsNumber }),
    opened: { side, by: e.by, at: e.at, on },
    owner: { side, n: e.n, since: e.at },
    people: { [side]: e.for ?? e.by },
    namedSince: { [side]: e.at },
  };
  if (e.proposal === 'DIALOG') return { ...c, agreement: begin(e) };
  if (e.proposal === 'FH_UTREDER') {
    const vob = { n: e.n, on, phase: 'investigate', again: false } as const;
    return side === 'FH' ? { ...c, vob } : { ...c, vob, offer: { n: e.n, to: 'FH', at: e.at, on } };
  }
  return { ...c, offer: { n: e.n, to: e.proposal, at: e.at, on } };
}

/** What each event changes. The compiler names an event that is missing. */
const effects: AidEffects<AidEvent['type']> = {
  // A case is opened once, by its first event.
  admitted: (c) => c,
  applicationSent: (c) => c,
  handoverProposed: (c) => c,
  ...offerEffects,
  ...decisionEffects,
  ...endingEffects,
};

function effectOf({ type }: AidEvent) {
  return effects[type] as (c: Aid, e: Standing<AidEvent>) => Aid;
}
