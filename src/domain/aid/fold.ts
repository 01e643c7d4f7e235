import type { Standing } from '../engine/step.ts';
import { otherSide, type PersonId, type Side } from '../people/people.ts';
import { dayOf, type Instant } from '../time.ts';
import { begin, carryOn, reopen } from './agreement.ts';
import type { Aid } from './aid.ts';
import type { AidEnd, AidEvent } from './events.ts';

export function foldAid(events: readonly Standing<AidEvent>[]): Aid {
  let c: Aid | undefined;
  for (const event of events) c = c === undefined ? opening(event) : evolve(c, event);
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

function evolve(c: Aid, e: Standing<AidEvent>): Aid {
  const on = dayOf(e.at);
  switch (e.type) {
    case 'messageWritten':
      return { ...c, messageWritten: true };
    case 'offered': {
      // A colleague who was asked inside the unit has nothing to take in the other one.
      const { asked: _, ...kept } = c;
      return { ...kept, offer: { n: e.n, to: e.to, at: e.at, on } };
    }
    case 'givenUp': {
      const { asked: _, ...kept } = c;
      return {
        ...kept,
        offer: { n: e.n, to: otherSide(c.owner.side), at: e.at, on },
        givenUp: e.why,
      };
    }
    case 'colleagueAsked':
      return { ...c, asked: { n: e.n, to: e.to, at: e.at, on } };
    case 'taken':
      return moveOwner(c, e);
    case 'offerWithdrawn': {
      const { offer: _, asked: __, givenUp: ___, ...kept } = c;
      return c.kind === 'watch' ? { ...kept, ...askReason(c, e) } : kept;
    }
    case 'ownerChanged': {
      const { asked, ...kept } = c;
      const changed = {
        ...kept,
        ...nameHandler(c, c.owner.side, e.to, e.at),
        owner: { ...c.owner, n: e.n },
      };
      // The other unit decides by itself whom it picks to take the case.
      return c.offer && asked ? { ...changed, asked } : changed;
    }
    case 'reasonNotKnown':
      return { ...c, reason: { n: e.n, at: e.at } };
    case 'reasonConsidered': {
      const { reason: _, ...kept } = c;
      return kept;
    }
    case 'talkWanted': {
      const { offer: _, asked: __, givenUp: ___, ...kept } = c;
      return {
        ...kept,
        ...nameHandler(c, otherSide(c.owner.side), e.for ?? e.by, e.at),
        agreement: begin(e),
      };
    }
    case 'dialogueTaken':
      return { ...c, ...nameHandler(c, e.side, e.for ?? e.by, e.at) };
    case 'dialogueGiven':
      return {
        ...c,
        ...nameHandler(c, e.side, e.to, e.at),
        given: { n: e.n, side: e.side, to: e.to },
      };
    case 'belongsTo':
    case 'referred':
    case 'referralAnswered':
    case 'notTalked':
    case 'managerAnswered':
    case 'oneManagerAnswered':
    case 'superiorAsked':
    case 'superiorAnswered':
      return agree(c, e);
    case 'decisionReopened': {
      const { agreed, offer: _, asked: __, toDocument: ___, ...kept } = c;
      return agreed ? { ...kept, agreement: reopen(agreed, e) } : c;
    }
    case 'decisionDocumented': {
      const { toDocument: _, ...kept } = c;
      return kept;
    }
    case 'overviewChanged':
    case 'watchesFollow':
    case 'notesWritten':
    case 'paperFileMoved':
      return tick(c, e);
    case 'proposalReady':
      return {
        ...c,
        vob: { ...c.vob, n: e.n, on, phase: 'proposed', again: c.vob?.again ?? false },
      };
    case 'moreNeeded':
      return { ...c, vob: { n: e.n, on, phase: 'investigate', again: true, askedBy: e.by } };
    case 'vobDecided':
      return end(c, e, 'vobDecided', { ...c, decided: { n: e.n, day: e.day, by: e.by } });
    case 'ended':
      return end(c, e, e.why);
    case 'closedAsDuplicate':
      return end(c, e, 'duplicate', c, e.stays);
    case 'applicationTakenBack':
      return end(c, e, 'applicationTakenBack');
    case 'reopened':
      return c.ended?.before ?? c;
    case 'vsNumberGiven':
      return { ...c, vsNumber: e.vsNumber };
    // A case is opened once, by its first event.
    case 'admitted':
    case 'applicationSent':
    case 'handoverProposed':
      return c;
  }
}

/**
 * Only here does responsibility move: to the unit of a named handläggare who has pressed for it
 * (I1).
 */
export function moveOwner(c: Aid, e: Standing<Extract<AidEvent, { type: 'taken' }>>): Aid {
  const { offer: _, asked: __, givenUp: ___, ...kept } = c;
  const owner = { side: e.side, n: e.n, since: e.at };
  const next: Aid = { ...kept, ...nameHandler(c, e.side, e.for ?? e.by, e.at), owner };
  if (c.owner.side === e.side) return { ...next, owner: c.owner };
  switch (c.kind) {
    case 'watch': {
      if (e.side === 'FH') return { ...next, ...askReason(c, e) };
      const { people, namedSince } = next;
      return end({ ...c, people, namedSince }, e, 'takenBack', next);
    }
    case 'application':
      if (c.vob) return { ...next, vob: { ...c.vob, n: e.n, on: dayOf(e.at) } };
      return end(c, e, 'taken', next);
    case 'ongoing': {
      const handover = { n: e.n, on: dayOf(e.at), giver: c.owner.side, done: new Set<never>() };
      return { ...next, handover };
    }
  }
}

/**
 * S15 is asked of every watch that S8 gave to FH. The question itself therefore says nothing of the
 * answer (I5).
 */
function askReason(c: Aid, e: { n: number; at: Instant }): Pick<Aid, 'reason'> {
  return c.row === 'A2' ? { reason: { n: e.n, at: e.at } } : {};
}

function agree(c: Aid, e: Standing<AidEvent>): Aid {
  if (!c.agreement) return c;
  const agreement = carryOn(c.agreement, e);
  const speaks =
    e.type === 'belongsTo' || e.type === 'referralAnswered' || e.type === 'referred'
      ? nameHandler(c, e.side, c.people[e.side] ?? e.for ?? e.by, e.at)
      : {};
  const { verdict } = agreement;
  if (!verdict) return { ...c, ...speaks, agreement };
  const { agreement: _, ...kept } = c;
  const byManagers = verdict.by !== 'handlers';
  const decided: Aid = {
    ...kept,
    ...speaks,
    agreed: agreement,
    ...(byManagers ? { toDocument: { n: e.n, on: dayOf(e.at) } } : {}),
  };
  if (verdict.to !== c.owner.side)
    return { ...decided, offer: { n: e.n, to: verdict.to, at: e.at, on: dayOf(e.at) } };
  // FH's watch goes on. VO's general watch, and a case that stays where it is, need no case of
  // their own.
  return c.kind === 'watch' && verdict.to === 'FH' ? decided : end(c, e, 'kept', decided);
}

const ALL_TICKS = 4;

function tick(c: Aid, e: Standing<AidEvent>): Aid {
  if (!c.handover) return c;
  const done = new Set([...c.handover.done, e.type]);
  const hadPaperFile = e.type === 'paperFileMoved' ? { hadPaperFile: e.exists } : {};
  const next = { ...c, handover: { ...c.handover, ...hadPaperFile, done } };
  return done.size === ALL_TICKS ? end(c, e, 'handedOver', next) : next;
}

function end(
  before: Aid,
  e: Standing<AidEvent>,
  why: AidEnd,
  after: Aid = before,
  stays?: string,
): Aid {
  return {
    ...after,
    ended: { n: e.n, at: e.at, by: e.by, why, ...(stays === undefined ? {} : { stays }), before },
  };
}

/**
 * Names the handläggare of a side from an instant on. A person who is already named keeps their
 * earlier instant.
 */
export function nameHandler(
  c: Aid,
  side: Side,
  to: PersonId,
  at: Instant,
): Pick<Aid, 'people' | 'namedSince'> {
  const since = c.people[side] === to ? (c.namedSince[side] ?? at) : at;
  return { people: { ...c.people, [side]: to }, namedSince: { ...c.namedSince, [side]: since } };
}
