import type { Barred, Situation } from '../engine/step.ts';
import type { PersonId, Side } from '../people/people.ts';
import { holderOf, personSeat } from '../people/seat.ts';
import { actingFor } from '../people/stand-ins.ts';
import type { Instant } from '../time.ts';
import { type Agreement, differ, latest, spokenFor, withManagers } from './agreement.ts';
import { type Aid, decidedByManagers } from './aid.ts';
import { otherChair, spokenForOther } from './chairs.ts';
import { type AidStep, managerOf, managersOf } from './owners.ts';
import { policy, unconfirmedFrom } from './policy.ts';

/**
 * The question once the managers have it: the event, the instant, and whether it came without a
 * confirmation.
 */
function decidedJointly(
  c: Aid,
  s: Situation,
): { a: Agreement; n: number; at: Instant; byTime: boolean } | undefined {
  const { agreement } = c;
  if (!agreement || c.ended) return undefined;
  const stage = withManagers(agreement, unconfirmedFrom(c), s.now);
  return (
    stage && { a: agreement, n: stage.n, at: stage.at, byTime: stage.n === agreement.referred?.n }
  );
}

/** E17: true when one manager has both units and the municipality lets this one answer decide. */
function isOneManager(s: Situation): boolean {
  const [vo, fh] = chairs(s);
  return s.settings.oneManager && vo !== undefined && vo === fh;
}

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
      const last = latest(stage.a.managers);
      const isMine = own === undefined || differ(stage.a.managers);
      const n = isMine ? Math.max(stage.n, differ(stage.a.managers) ? (last?.n ?? 0) : 0) : own.n;
      const at = differ(stage.a.managers) ? (last?.at ?? stage.at) : stage.at;
      const seat = managerOf(side, s);
      const deadline = policy.managers(c, { at }, stage.byTime && at === stage.at, s);
      return [
        {
          n,
          barred: barred(c, side, s),
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
      return [{ n: stage.n, seats: [], may: [managerOf(side, s)], barred: barred(c, side, s) }];
    },
    answer: () => [{ type: 'notTalked', side }],
  };
}

const decideAlone: AidStep<'decideAlone', { to: Side }> = {
  name: 'decideAlone',
  coversDaysOff: true,
  rules: ['E17'],
  open: (c, s) => {
    const stage = decidedJointly(c, s);
    if (!stage || !isOneManager(s)) return [];
    // It is not delegated to anybody who has spoken in the case (S29). The manager's own answer
    // decides, even after they have stood in for somebody.
    const spoken = [
      ...Object.values(c.people),
      ...spokenFor('VO', stage.a),
      ...spokenFor('FH', stage.a),
    ];
    const barred = otherChair('VO', s, ...spoken.filter((id) => id !== chairs(s)[0]));
    return [
      {
        n: stage.n,
        seats: [managerOf('VO', s)],
        barred,
        deadline: policy.managers(c, stage, stage.byTime, s),
      },
    ];
  },
  asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'oneManagerAnswered', to: answers.to }],
};

/**
 * I3: the managers keep differing. A named superior is asked, where the municipality has named one.
 */
const askSuperior: AidStep<'askSuperior'> = {
  name: 'askSuperior',
  rules: ['E17'],
  open: (c, s) => {
    const stage = decidedJointly(c, s);
    if (!stage || !differ(stage.a.managers) || stage.a.superior || superiorOf(s) === undefined)
      return [];
    return [
      {
        n: latest(stage.a.managers)?.n ?? stage.n,
        seats: [],
        may: [managerOf('VO', s), managerOf('FH', s)],
      },
    ];
  },
  answer: () => [{ type: 'superiorAsked' }],
};

/**
 * E16: only the managers reopen their decision, before it is carried out, and then both answer
 * again. A received handover is ended first.
 */
const reopenDecision: AidStep<'reopenDecision'> = {
  name: 'reopenDecision',
  rules: ['E16'],
  open: (c, s) => {
    if (c.ended || c.handover || !c.agreed || !decidedByManagers(c)) return [];
    return [{ n: latest(c.agreed.managers)?.n ?? c.agreed.n, seats: [], may: managersOf(s) }];
  },
  answer: () => [{ type: 'decisionReopened' }],
};

const superiorDecides: AidStep<'superiorDecides', { to: Side }> = {
  name: 'superiorDecides',
  coversDaysOff: true,
  rules: ['E17'],
  open: (c, s) => {
    const asked = c.ended ? undefined : c.agreement?.superior;
    const superior = superiorOf(s);
    if (!asked || superior === undefined) return [];
    const { VO, FH } = c.agreement?.managers ?? {};
    const people = [VO?.by, FH?.by, ...chairs(s)].filter((id) => id !== undefined);
    return [
      {
        n: asked.n,
        seats: [personSeat(superior)],
        barred: { people, why: 'otherChair' },
        deadline: policy.superior(asked, s),
      },
    ];
  },
  asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'superiorAnswered', to: answers.to }],
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

/**
 * I8, E17: a person who has spoken for the other unit, as its manager or its handläggare, does not
 * answer for this one. When both chairs fall to one person, they answer for VO and the next person
 * for FH.
 */
function barred(c: Aid, side: Side, s: Situation): Barred {
  const own = spokenForOther(c, side, s);
  if (side === 'VO') return own;
  const first = actingFor(
    managerOf('VO', s),
    s.people,
    s.today,
    spokenForOther(c, 'VO', s).people,
    true,
  )?.person;
  return otherChair(side, s, ...own.people, first);
}

/** The managers of the two units. */
function chairs(s: Situation): (PersonId | undefined)[] {
  return (['VO', 'FH'] as const).map((side) => holderOf(managerOf(side, s), s.people));
}

/**
 * The named superior, if they manage neither unit: nobody decides alone by a second chair (E17).
 */
function superiorOf(s: Situation): PersonId | undefined {
  const { superior } = s.settings;
  return chairs(s).includes(superior) ? undefined : superior;
}
