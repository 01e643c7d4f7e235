import { indexOf } from '../domain/case-index.ts';
import { isNumbered, kindOfId, numberOf } from '../domain/case-number.ts';
import {
  blankCase,
  type CaseDocument,
  type Document,
  isCase,
  type LiveCard,
  routineOf,
  toChange,
  versionFor,
} from '../domain/document.ts';
import { decide } from '../domain/engine/case.ts';
import type { Recorded, Situation } from '../domain/engine/step.ts';
import { type CaseEvent, type CaseKind, kindOf, type NumberedKind } from '../domain/kinds.ts';
import { openingOf } from '../domain/openings.ts';
import { owedByPress, toldOfTasks } from '../domain/owed-by-press.ts';
import { withNames } from '../domain/people/names.ts';
import { type Absence, type PersonId, personOf, personSeat } from '../domain/people/people.ts';
import { dayOf } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { accessLine, askedFor, type Outcome } from './access.ts';
import { untilFirst } from './attempts.ts';
import { withBeside } from './beside.ts';
import { freeId } from './case-ids.ts';
import type { Act, Acted, AppDeps, Deed, DoorRefusal, Read } from './doors.ts';
import { openWithNumber, refusalFor } from './number-taken.ts';
import { faultOfDuplicate } from './watch-that-stays.ts';

/** A press on a case: read, decide, append, and replace what was read; when somebody was first, read and decide again. */
export function answerCase(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Extract<Act, { kind: 'answer' }>,
): Promise<Acted> {
  const kind = kindOfId(act.case);
  const steps = act.tasks.slice(0, MOST_STEPS).map((task) => stepIn(task, kind));
  const what = `act ${steps.join(' ')}`;
  return untilFirst(async () => {
    const doc = await deps.store.load(act.case);
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s, person)) : undefined;
    if (!view) {
      const refusal = beenFirst(doc, person, act.tasks, s) ?? { code: 'nothing' as const };
      await deps.log.write(accessLine(s.now, person, what, refusal.code, askedFor(act.case)));
      return { kind: 'refused' as const, refusal };
    }
    const decision = decide(
      routineOf(view.doc.kind),
      view.doc.events,
      { command, tasks: act.tasks, inputs: act.inputs },
      person,
      view.s,
    );
    const log = (outcome: Outcome, whose = view.for) =>
      deps.log.write(accessLine(s.now, person, what, outcome, [view.doc.number], whose));
    if (decision.kind === 'repeated') {
      deps.saved = 'all';
      // When the first answer was lost on its way from the database, nothing has been sent yet.
      await finallyWritten(deps, view.doc.id, log('repeated'));
      return shown(deps, view);
    }
    if (decision.kind === 'refused') {
      await log(decision.refusal.code);
      return shown(deps, view, decision.refusal);
    }
    const fault = await faultOfDuplicate(
      deps.store,
      decision.events as readonly CaseEvent[],
      view.doc.id,
    );
    if (fault) {
      await log(fault.code);
      return shown(deps, view, fault);
    }
    const next = appended(view.doc, decision.events, person, act.shownIn, s);
    const stored = await deps.store.replace(next);
    if (!stored) return undefined;
    deps.saved = 'all';
    const logged = finallyWritten(deps, next.id, log('ok', decision.events[0]?.for), {
      doc: stored,
      s,
    });
    // Looked at and drawn while the line is being written; nothing leaves before, not even that it failed.
    const acted = afterwards(deps, next, person, s);
    acted.catch(() => undefined);
    await logged;
    return acted;
  });
}

/** What a press has made of the case, for whom it was. Begins when what has been asked of the store is on its way. */
async function afterwards(
  deps: AppDeps,
  doc: CaseDocument,
  person: PersonId,
  s: Situation,
): Promise<Acted> {
  await new Promise((resume) => setImmediate(resume));
  const after = viewOf(doc, person, asReached(doc, s, person));
  return after ? shown(deps, after) : { kind: 'done', what: 'left', facts: { number: doc.number } };
}

/** What is owed goes out when the line in the access log is written, and also when it could not be. */
export async function finallyWritten(
  deps: AppDeps,
  id: string,
  logged: Promise<void>,
  read?: Read,
): Promise<void> {
  try {
    await logged;
  } finally {
    deps.written(id, read);
  }
}

/** Who was first today, for somebody who could see the case until then (S11): to them it is no secret that it is gone. */
function beenFirst(
  doc: Document | undefined,
  person: PersonId,
  tasks: readonly string[],
  s: Situation,
): DoorRefusal | undefined {
  if (!isCase(doc)) return undefined;
  const at = doc.events.findLastIndex(
    (event) => event.task !== undefined && tasks.includes(event.task),
  );
  const first = doc.events[at];
  if (at < 1 || !first || dayOf(first.at) !== s.today) return undefined;
  const before = viewOf({ ...doc, events: doc.events.slice(0, at) }, person, s);
  const whose = first.for === undefined ? {} : { for: first.for };
  return before && { code: 'beenFirst', by: first.by, ...whose, at: first.at };
}

/** As many as the access log names of one press. */
const MOST_STEPS = 20;

/** The step that a task is of, for the access log: never what somebody may have written in its place, and the same where there is no case. */
function stepIn(task: string, kind: CaseKind | undefined): string {
  const name = task.replace(/@.*$/, '');
  const isStep = kind !== undefined && routineOf(kind).steps.some((step) => step.name === name);
  return name === 'undo' || isStep ? name : '?';
}

/**
 * Somebody whom Teams does not reach is away as far as the case goes: the deputy who gets the card instead sees the case and may press
 * for them, until they are reached or press themselves (DESIGN 4, the ladder). Whoever is looking is not away: they may be tried again.
 */
export function asReached(doc: CaseDocument, s: Situation, viewer: PersonId): Situation {
  const lost = Object.entries(doc.unreached).filter(([person]) => person !== viewer);
  return withAway(
    s,
    lost.map(([person, { on }]) => ({ person, from: on })),
  );
}

/** The situation in which these are away too. */
export function withAway(s: Situation, away: readonly Absence[]): Situation {
  return away.length === 0
    ? s
    : { ...s, people: { ...s.people, absences: [...s.people.absences, ...away] } };
}

/**
 * Opens a case under the number that its dialog has reserved: pressed twice, it is still one case
 * (R3–R5). Where another case has come to have that number, it gets the next one and says so.
 */
export async function openCase(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Extract<Act, { kind: 'open' }>,
): Promise<Acted> {
  const known = personOf(s.people, person);
  const log = (outcome: Outcome, id: string) =>
    deps.log.write(accessLine(s.now, person, 'act open', outcome, [numberOf(id)]));
  const refuse = async (refusal: DoorRefusal): Promise<Acted> => {
    await log(refusal.code, act.id);
    return { kind: 'refused', refusal };
  };
  const kind = kindOfId(act.id);
  if (!known || !kind || !isNumbered(kind)) return refuse({ code: 'notYourRole' });
  const bodies = openingOf(kind, known, act.answers, s);
  if ('code' in bodies) return refuse(bodies);
  const events = bodies.map(
    (body): Recorded<CaseEvent> => ({ ...body, command, at: s.now, by: person }),
  );
  const caseWith = (id: string) =>
    appended(blankCase(kind, id, s.now), events, person, act.shownIn, s);
  const { vsNumber } = act.answers;
  if (vsNumber !== undefined && kindOf(kind).holdsNumber) {
    const taken = await openWithNumber(deps.store, { id: act.id, kind, command, vsNumber }, s);
    if (taken) {
      const refusal = refusalFor(taken, person, s);
      await log(refusal.code, taken.id);
      return { kind: 'refused', refusal };
    }
  }
  const reserved = caseWith(act.id);
  const isOwn = await isOpened(deps, reserved, command);
  const doc = isOwn ? reserved : await openedElsewhere(deps, kind, command, s, caseWith);
  deps.saved = 'all';
  deps.written(doc.id);
  await log('ok', doc.id);
  const stored = (await deps.store.load(doc.id)) as CaseDocument;
  const view = viewOf(stored, person, s);
  if (!view) return { kind: 'refused', refusal: { code: 'nothing' } };
  if (doc.id === act.id) return shown(deps, view);
  const before = numberOf(act.id);
  return shown(deps, view, { code: 'renumbered', number: doc.number, before });
}

/** The case under another number than the reserved one: the one that it got when the press came before, or the next. */
async function openedElsewhere(
  deps: Deed,
  kind: NumberedKind,
  command: string,
  s: Situation,
  caseWith: (id: string) => CaseDocument,
): Promise<CaseDocument> {
  const open = await deps.store.openOf(kind);
  const before = open.find(({ events }) => events[0]?.command === command);
  if (before) return before;
  for (;;) {
    const doc = caseWith(await freeId(deps, kind, s.today));
    if (await isOpened(deps, doc, command)) return doc;
  }
}

/** True when the case is there by this command, now or since it was delivered before. */
async function isOpened(deps: Deed, doc: CaseDocument, command: string): Promise<boolean> {
  if (await deps.store.create(doc)) return true;
  const there = await deps.store.load(doc.id);
  return isCase(there) && there.events[0]?.command === command;
}

/** The case as its card shows it after a press. What the card names besides has a line of its own in the access log, before it leaves. */
export async function shown(
  { store, log, willShow }: AppDeps,
  view: CaseView,
  refusal?: DoorRefusal,
): Promise<Acted> {
  const seen = await withBeside(store, view);
  if (!refusal) willShow?.(seen);
  const beside = (seen.beside ?? []).map(({ number }) => number);
  if (beside.length > 0)
    await log.write(accessLine(view.s.now, view.viewer, 'show case', 'ok', beside, view.for));
  return { kind: 'case', view: seen, ...(refusal === undefined ? {} : { refusal }) };
}

/** Owes somebody the case's card anew: it comes last in their chat, and the one before is folded. */
export async function sendAnew(
  deps: AppDeps,
  s: Situation,
  person: PersonId,
  id: string,
  command: string,
): Promise<void> {
  const key = `asked/${command}/${personSeat(person)}`;
  const isOwed = await untilFirst(async () => {
    const doc = await deps.store.load(id);
    if (!isCase(doc)) return false;
    const owed = [
      ...doc.owed.filter((entry) => entry.key !== key),
      { key, as: 'card' as const, to: personSeat(person), notBefore: s.now, tries: 0 },
    ];
    return (
      (await deps.store.replace({ ...doc, owed, wakeAt: doc.claim ? doc.claim.until : s.now })) &&
      true
    );
  });
  if (isOwed) deps.written(id);
}

/**
 * The case with these events, what they owe, and due at once. The claim of a sweep that is sending is kept: it finds the new
 * entries before it lets go. `byLetter` is told by a letter of their own, and by nothing else (E11).
 */
export function appended(
  doc: CaseDocument,
  events: readonly Recorded<CaseEvent>[],
  presser: PersonId,
  shownIn: string | undefined,
  s: Situation,
  byLetter?: PersonId,
): CaseDocument {
  const named = events.map((event) => withNames(event, s.people));
  const next: CaseDocument = { ...doc, events: [...doc.events, ...named] };
  const owed = owedByPress(doc, next, presser, s).filter(
    ({ to }) => byLetter === undefined || to !== personSeat(byLetter),
  );
  return {
    ...next,
    owed: [...doc.owed, ...owed],
    reminded: [...new Set([...doc.reminded, ...toldOfTasks(owed)])],
    cards:
      shownIn === undefined
        ? doc.cards
        : { ...doc.cards, [presser]: adopted(doc.cards[presser], shownIn) },
    unreached: Object.fromEntries(Object.entries(doc.unreached).filter(([who]) => who !== presser)),
    index: indexOf(next, s),
    version: versionFor(next),
    wakeAt: doc.claim ? doc.claim.until : s.now,
  };
}

/**
 * The message that somebody pressed in becomes their live card of the case; the one before is folded. It shows what the press is answered
 * with, if that comes through.
 */
function adopted(card: LiveCard | undefined, shownIn: string): LiveCard {
  if (card?.activityId === shownIn) return toChange(card);
  const older = [
    ...(card?.older ?? []),
    ...(card?.activityId === undefined ? [] : [card.activityId]),
  ];
  return { activityId: shownIn, older: older.filter((id) => id !== shownIn) };
}
