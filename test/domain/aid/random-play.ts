import type { Agreement } from '../../../src/domain/aid/agreement.ts';
import { type Aid, aidKinds } from '../../../src/domain/aid/aid.ts';
import type { CaseDocument } from '../../../src/domain/case-document.ts';
import type { Situation } from '../../../src/domain/engine/step.ts';
import { careManagerRole, otherSide, sidesOf } from '../../../src/domain/people/aid-units.ts';
import type { PersonId, Side } from '../../../src/domain/people/people.ts';
import { hasRole, personOf } from '../../../src/domain/people/staff-list.ts';
import {
  playAdmission,
  playApplicationToFH,
  playCheckOfVO,
  playDialogue,
  playDialogueToManagers,
  playGivingBack,
  playHandover,
  playTakenDialogue,
  playTakenHandover,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { stateIn } from '../../../src/gallery/situation.ts';
import type { Play } from '../../support/given.ts';
import { demoStaff, idOf, role, staffWith } from '../../support/people.ts';
import { fc } from '../../support/random.ts';
import { type Moved, type Played, playedOut, storiesOf } from '../../support/random-play.ts';
import {
  playApplicationToManagers,
  playCheckOfFrida,
  playGivingBackToManagers,
  playGivingUp,
  playHandoverToManagers,
  playManagersDecision,
  playManagersDifference,
  playVob,
  playVobProposal,
} from './histories.ts';

/**
 * The demo staff with overlaps: Vilma works in both units, Urban is Fanny's deputy too, and Frida
 * has no account in Link.
 */
const mixed = {
  staff: staffWith({
    vilma: { roles: [role('careManagerVO', 'vo'), role('careManagerFH', 'fh')] },
    urban: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] },
    fanny: { deputy: idOf('urban') },
    frida: { linkAccess: false },
  }),
  settings: { superior: idOf('vera') },
};

/** Ulrika manages VO and is also a handläggare of FH. */
const handlerAndManager = {
  staff: staffWith({
    ulrika: { roles: [role('unitManager', 'vo'), role('careManagerFH', 'fh')], linkAccess: true },
  }),
};

/** Both managers can check Link themselves. */
const linkForManagers = {
  staff: staffWith({ ulrika: { linkAccess: true }, fanny: { linkAccess: true } }),
};

const superior = { settings: { superior: idOf('vera') } };

/** Ulrika manages both units. */
const oneForBoth = {
  staff: {
    units: demoStaff.units.map((unit) =>
      unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
    ),
    people: staffWith({ ulrika: { roles: [role('unitManager', 'vo'), role('unitManager', 'fh')] } })
      .people,
  },
};

const DAY = '2026-01-12';
const LATER = '2026-01-14';

/** Everyone at FH is away, and their manager has named VO's manager as deputy. */
function allOfFHAway(history: Play): Play {
  return history
    .away('frida', DAY)
    .away('fredrik', DAY)
    .away('filip', DAY)
    .away('fanny', DAY, undefined, 'ulrika');
}

const gaps = [0, 1, 4, 11, 45, 60 * 3, 60 * 24, 60 * 24 * 3, 60 * 24 * 10];
const seldom = [
  'closeAsMistake',
  'applicationTakenBack',
  'reopenDecision',
  'end',
  'nameInCaseSystem',
  'withdraw',
  'undo',
  'toOrdinary',
  'passOn',
];

const aidCases: Played = {
  beginnings: [
    playAdmission,
    () => playWatchOfFH(undefined, 'A2'),
    playGivingBack,
    playGivingUp,
    () => playManagersDecision('FH'),
    () => playManagersDecision('FH').by('frida').presses('take'),
    () => playManagersDecision('VO', playApplicationToManagers()),
    () => playManagersDecision('FH', playApplicationToManagers()),
    () => playManagersDecision('VO', playHandoverToManagers()),
    () => playManagersDecision('VO', playGivingBackToManagers()),
    () => playManagersDecision('FH', playGivingBackToManagers()),
    playDialogue,
    () => playTakenDialogue(undefined, 'A6'),
    playDialogueToManagers,
    () => playManagersDifference(superior),
    playApplicationToFH,
    playVob,
    playVobProposal,
    playHandover,
    playTakenHandover,
    () => playAdmission(mixed),
    () => playDialogue(mixed),
    () => playVobProposal(mixed),
    () => playApplicationToFH(mixed),
    () => playDialogueToManagers(oneForBoth),
    () =>
      playVobProposal()
        .away('ulrika', DAY, undefined, 'fanny')
        .away('urban', DAY, undefined, 'filip'),
    () => allOfFHAway(playApplicationToFH()),
    () => allOfFHAway(playDialogue()),
    () => playDialogueToManagers({ ...oneForBoth, settings: { oneManager: true } }),
  ],
  gaps,
  seldom,
};

const checks: Played = {
  beginnings: [
    playCheckOfVO,
    () => playCheckOfVO(undefined, 'vilma'),
    playCheckOfFrida,
    () => playCheckOfVO(mixed),
    () => playCheckOfFrida().away('frida', DAY),
    () => allOfFHAway(playCheckOfFrida()),
    () => playCheckOfFrida(linkForManagers).away('frida', DAY).away('fredrik', DAY),
  ],
  gaps: [0, 1, 4, 11, 30, 60],
  seldom: [],
};

/**
 * Staffs in which the two chairs could fall to one person: one manager, deputies of each other,
 * roles in both units, or almost nobody at work.
 */
const chairs: Played = {
  beginnings: [
    () => playDialogue(mixed),
    () => playApplicationToFH(mixed).away('frida', DAY),
    () => playTakenDialogue(handlerAndManager),
    () => playDialogueToManagers(oneForBoth),
    () => playDialogueToManagers(oneForBoth).away('ulrika', DAY),
    () =>
      playDialogueToManagers()
        .away('ulrika', DAY, undefined, 'fanny')
        .away('fanny', LATER, undefined, 'ulrika'),
    () =>
      playDialogueToManagers()
        .away('ulrika', DAY)
        .away('urban', DAY)
        .away('fanny', DAY)
        .away('filip', DAY),
    () =>
      playManagersDifference(superior)
        .by('fanny')
        .presses('askSuperior')
        .away('vera', DAY, undefined, 'ulrika'),
    () => playDialogueToManagers({ settings: { superior: idOf('ulrika') } }),
  ],
  gaps,
  seldom,
};

const all: Played = { ...aidCases, beginnings: [...aidCases.beginnings, ...checks.beginnings] };

/** `RUNS=2000 npx jest invariants` searches longer. */
const numRuns = Number(process.env.RUNS ?? 25);

const SIDES = ['VO', 'FH'] as const;

export function aidOf(doc: CaseDocument): Aid {
  return stateIn(doc, ...aidKinds);
}

/** Runs the check on every move of random plays of watches, applications and handovers. */
export function eachMove(holds: (moved: Moved) => void): void {
  eachPlay((moves) => moves.forEach(holds));
}

export function eachPlay(holds: (moves: readonly Moved[]) => void): void {
  playing(aidCases, holds);
}

/** Runs the check on every move of random plays in which two chairs could fall to one person. */
export function eachMoveOfChairs(holds: (moved: Moved) => void): void {
  playing(chairs, (moves) => moves.forEach(holds));
}

/** Runs the check on every move of random plays of checks of Link. */
export function eachMoveOfChecks(holds: (moved: Moved) => void): void {
  playing(checks, (moves) => moves.forEach(holds));
}

export function eachPlayOfAll(holds: (moves: readonly Moved[]) => void): void {
  playing(all, holds);
}

function playing(cases: Played, holds: (moves: readonly Moved[]) => void): void {
  fc.assert(
    fc.property(storiesOf(cases), (story) => holds(playedOut(cases, story))),
    { numRuns },
  );
}

/** True for a handläggare of the side. */
export function works(id: PersonId | undefined, side: Side, s: Situation): boolean {
  const person = personOf(s.people, id);
  return person !== undefined && hasRole(person, careManagerRole(side));
}

/** True for a handläggare of the side and for its manager. */
export function holdsFor(id: PersonId | undefined, side: Side, s: Situation): boolean {
  const unit = s.people.staff.units.find((known) => known.side === side);
  return works(id, side, s) || (id !== undefined && unit?.manager === id);
}

/** Returns the sides where this person is a handläggare, the manager, or the manager's manager. */
export function sidesOrAbove(id: PersonId, s: Situation): Side[] {
  const person = personOf(s.people, id);
  const own = person ? sidesOf(person, s.people) : [];
  const above = SIDES.filter((side) => {
    const unit = s.people.staff.units.find((known) => known.side === side);
    return personOf(s.people, unit?.manager)?.manager === id;
  });
  return [...own, ...above];
}

/** Returns everyone who has given an answer on behalf of the side. */
export function spokenFor(side: Side, a: Agreement): PersonId[] {
  const referral = a.referred?.side === otherSide(side) ? a.referral?.by : undefined;
  const referred = a.referred?.side === side ? a.referred.by : undefined;
  return [a.answers[side]?.by, a.managers[side]?.by, referral, referred].filter(
    (id) => id !== undefined,
  );
}
