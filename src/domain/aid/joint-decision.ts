import type { Side } from '../people/people.ts';
import { differ, latestAnswer } from './agreement.ts';
import { agreementPolicy } from './agreement-policy.ts';
import { decidedByManagers } from './aid.ts';
import { barredFromDeciding } from './chairs.ts';
import { decideAlone } from './one-manager.ts';
import { type AidStep, managerOf, managersOf } from './owners.ts';
import { decidedJointly, isOneManager } from './question-to-managers.ts';
import { askSuperior, superiorDecides } from './superior.ts';

/**
 * S29, S30: each manager answers for their own unit, and equal answers are the decision. When the
 * answers differ, both are asked to talk and answer again. It is never decided by one alone or by
 * time (I3). A manager may change an answer that waits for the other's.
 */
function decideJointly<S extends Side>(side: S): AidStep<`decideJointly${S}`, { to: Side }> {
  return {
    name: `decideJointly${side}`,
    coversDaysOff: true,
    group: 'decideJointly',
    rules: ['S29', 'S30'],
    open: (c, s) => {
      const stage = decidedJointly(c, s);
      if (!stage || isOneManager(s)) return [];
      const own = stage.a.managers[side];
      const last = latestAnswer(stage.a.managers);
      const isMine = own === undefined || differ(stage.a.managers);
      const n = isMine ? Math.max(stage.n, differ(stage.a.managers) ? (last?.n ?? 0) : 0) : own.n;
      const at = differ(stage.a.managers) ? (last?.at ?? stage.at) : stage.at;
      const seat = managerOf(side, s);
      const deadline = agreementPolicy.managers(c, { at }, stage.byTime && at === stage.at, s);
      return [
        {
          n,
          barred: barredFromDeciding(c, side, s),
          ...(isMine ? { seats: [seat], deadline } : { seats: [], may: [seat], hears: [seat] }),
        },
      ];
    },
    asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
    answer: (c, answers) =>
      c.agreement?.managers[side]?.to === answers.to && !differ(c.agreement?.managers ?? {})
        ? { code: 'nothingChanged' }
        : [{ type: 'managerAnswered', side, to: answers.to }],
  };
}

/** "Vi har inte pratat än": the other manager sees it. */
function notTalked<S extends Side>(side: S): AidStep<`notTalked${S}`> {
  return {
    name: `notTalked${side}`,
    rules: ['E16'],
    open: (c, s) => {
      const stage = decidedJointly(c, s);
      if (
        !stage ||
        isOneManager(s) ||
        stage.a.notTalked[side] !== undefined ||
        stage.a.managers[side]
      )
        return [];
      return [
        {
          n: stage.n,
          seats: [],
          may: [managerOf(side, s)],
          barred: barredFromDeciding(c, side, s),
        },
      ];
    },
    answer: () => [{ type: 'notTalked', side }],
  };
}

/**
 * E16: only the managers reopen their decision, before it is carried out, and then both answer
 * again. A received handover is ended first.
 */
const reopenDecision: AidStep<'reopenDecision'> = {
  name: 'reopenDecision',
  rules: ['E16'],
  open: (c, s) => {
    if (c.ended || c.handover || !c.agreed || !decidedByManagers(c)) return [];
    return [{ n: latestAnswer(c.agreed.managers)?.n ?? c.agreed.n, seats: [], may: managersOf(s) }];
  },
  answer: () => [{ type: 'decisionReopened' }],
};

export const joint = [
  decideJointly('VO'),
  decideJointly('FH'),
  decideAlone,
  superiorDecides,
  notTalked('VO'),
  notTalked('FH'),
  askSuperior,
  reopenDecision,
];
