import type { Standing } from '../engine/step.ts';
import { otherSide } from '../people/aid-units.ts';
import { dayOf } from '../time.ts';
import { begin, reopen } from './agreement.ts';
import type { Aid } from './aid.ts';
import { type AgreementEvent, carryOn } from './carry-on.ts';
import { type AidEffects, end, nameHandler } from './effects.ts';
import type { AidEvent } from './events.ts';

/** The question which unit the case belongs to: the dialogue, and what the managers decide. */
export const decisionEffects = {
  talkWanted: (c, e) => {
    const { offer: _, asked: __, givenUp: ___, ...kept } = c;
    return {
      ...kept,
      ...nameHandler(c, otherSide(c.owner.side), e.for ?? e.by, e.at),
      agreement: begin(e),
    };
  },
  dialogueTaken: (c, e) => ({ ...c, ...nameHandler(c, e.side, e.for ?? e.by, e.at) }),
  dialogueGiven: (c, e) => ({
    ...c,
    ...nameHandler(c, e.side, e.to, e.at),
    given: { n: e.n, side: e.side, to: e.to },
  }),
  belongsTo: agree,
  referred: agree,
  referralAnswered: agree,
  notTalked: agree,
  managerAnswered: agree,
  oneManagerAnswered: agree,
  superiorAsked: agree,
  superiorAnswered: agree,
  decisionReopened: (c, e) => {
    const { agreed, offer: _, asked: __, toDocument: ___, ...kept } = c;
    return agreed ? { ...kept, agreement: reopen(agreed, e) } : c;
  },
  decisionDocumented: (c) => {
    const { toDocument: _, ...kept } = c;
    return kept;
  },
} satisfies Partial<AidEffects<AidEvent['type']>>;

function agree(c: Aid, e: Standing<AgreementEvent>): Aid {
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
