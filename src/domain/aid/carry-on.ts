import type { Standing } from '../engine/step.ts';
import type { PersonId, Side } from '../people/people.ts';
import { dayOf, type Instant } from '../time.ts';
import type { Agreement, SideAnswer } from './agreement.ts';
import type { AidEvent } from './events.ts';

/** What carries the question on: an answer, or that somebody else is to answer. */
export type AgreementEvent = Extract<
  AidEvent,
  {
    type:
      | 'belongsTo'
      | 'referred'
      | 'referralAnswered'
      | 'notTalked'
      | 'managerAnswered'
      | 'oneManagerAnswered'
      | 'superiorAsked'
      | 'superiorAnswered';
  }
>;

/** The agreement after an event. */
export function carryOn(a: Agreement, e: Standing<AgreementEvent>): Agreement {
  const on = dayOf(e.at);
  switch (e.type) {
    case 'belongsTo':
      return judge({ ...a, answers: { ...a.answers, [e.side]: answerOf(e) } });
    case 'referred':
      return { ...a, referred: { n: e.n, on, at: e.at, side: e.side, by: e.by } };
    case 'referralAnswered':
      return { ...a, referral: { n: e.n, at: e.at, by: e.by, agrees: e.agrees } };
    case 'notTalked':
      return { ...a, notTalked: { ...a.notTalked, [e.side]: e.n } };
    case 'managerAnswered':
      return judge({ ...a, managers: { ...a.managers, [e.side]: answerOf(e) } });
    case 'oneManagerAnswered':
      return { ...a, verdict: { to: e.to, by: 'oneManager' } };
    case 'superiorAsked':
      return { ...a, superior: { n: e.n, on, at: e.at } };
    case 'superiorAnswered':
      return { ...a, verdict: { to: e.to, by: 'superior' } };
  }
}

function answerOf(e: { n: number; at: Instant; by: PersonId; to: Side }): SideAnswer {
  return { n: e.n, to: e.to, by: e.by, at: e.at };
}

/** Only two equal answers of the two units settle the question. */
function judge(a: Agreement): Agreement {
  const pairs = [
    ['handlers', a.answers],
    ['managers', a.managers],
  ] as const;
  for (const [by, { VO, FH }] of pairs)
    if (VO && FH && VO.to === FH.to) return { ...a, verdict: { to: VO.to, by } };
  return a;
}
