import type { Barred, Situation } from '../engine/step.ts';
import { holderOf, type PersonId, personSeat, type Side } from '../people/people.ts';
import { actingFor } from '../people/stand-ins.ts';
import type { Instant } from '../time.ts';
import { type Agreement, differ, latest, spokenFor, withManagers } from './agreement.ts';
import { type Aid, decidedByManagers } from './aid.ts';
import { policy, unconfirmedFrom } from './policy.ts';
import { type AidStep, managerOf, managersOf, otherChair, spokenForOther } from './seats.ts';

/** The question since it is the managers': by what event and when, and whether nobody confirmed that it should be. */
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

/** E17: one manager for both units, where the municipality says that this answer decides. */
function isOneManager(s: Situation): boolean {
  const [vo, fh] = chairs(s);
  return s.settings.oneManager && vo !== undefined && vo === fh;
}

/**
 * S29, S30: each manager answers for their own unit; equal answers are the decision. Different ones: both are asked to talk and answer
 * again. Never one alone, never by time (I3). An answer that waits for the other's may be changed.
 */
function decideJointly(side: Side): AidStep {
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
        : [{ type: 'managerAnswered', side, to: answers.to as Side }],
  };
}

/** "Vi har inte pratat än": the other manager sees it. */
function notTalked(side: Side): AidStep {
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

const decideAlone: AidStep = {
  name: 'decideAlone',
  coversDaysOff: true,
  rules: ['E17'],
  open: (c, s) => {
    const stage = decidedJointly(c, s);
    if (!stage || !isOneManager(s)) return [];
    // Nor is it delegated to whoever has spoken in it (S29); the manager's own answer decides, whomever they have stood in for.
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
  answer: (_, answers) => [{ type: 'oneManagerAnswered', to: answers.to as Side }],
};

/** I3: the managers differ and stay so; a named superior is asked, where the municipality has named one. */
const askSuperior: AidStep = {
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
 * E16: what the managers have decided only they open again, before it is carried out; then both
 * answer anew. A handover that has been received is ended first.
 */
const reopenDecision: AidStep = {
  name: 'reopenDecision',
  rules: ['E16'],
  open: (c, s) => {
    if (c.ended || c.handover || !c.agreed || !decidedByManagers(c)) return [];
    return [{ n: latest(c.agreed.managers)?.n ?? c.agreed.n, seats: [], may: managersOf(s) }];
  },
  answer: () => [{ type: 'decisionReopened' }],
};

const superiorDecides: AidStep = {
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
  answer: (_, answers) => [{ type: 'superiorAnswered', to: answers.to as Side }],
};

export const joint: readonly AidStep[] = [
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
 * I8, E17: who has spoken for the other unit, as its manager or as its handläggare, does not answer for this one. To whom both chairs
 * fall, VO's is theirs, and FH's goes to the next.
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

/** Who manages the two units. */
function chairs(s: Situation): (PersonId | undefined)[] {
  return (['VO', 'FH'] as const).map((side) => holderOf(managerOf(side, s), s.people));
}

/** The named superior, who manages neither unit: nobody decides alone by a second chair (E17). */
function superiorOf(s: Situation): PersonId | undefined {
  const { superior } = s.settings;
  return chairs(s).includes(superior) ? undefined : superior;
}
