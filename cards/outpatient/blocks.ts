import type { Task } from '../../src/domain/case.ts';
import { type Element, press } from '../elements.ts';
import { nameOf } from '../look.ts';
import { anchors, dayText, dialogs, meetings, namesText, steps } from '../texts.ts';
import { bundleButtons, inlineInputs, names, offer, offers, owes, own, pressButtons, type Seen } from './buttons.ts';

/** One thing to do: what it is, its inputs and its few buttons. */
export interface Block {
  readonly lead: string;
  readonly body: string;
  readonly inputs: readonly Element[];
  readonly buttons: readonly Element[];
  /** The tasks it stands for: their rules are shown, and "Fler val" leaves them out. */
  readonly tasks: readonly Task[];
}

/** "Ditt nästa steg": what waits for the viewer, in the order of the routine. */
export function blocksOf(seen: Seen): Block[] {
  const made = [
    assignment(seen),
    simple(seen, 'call', steps.call({ manager: managerName(seen) })),
    simple(
      seen,
      'inform',
      steps.inform({
        therapists: namesText(
          names(
            seen,
            seen.state.therapists.filter((t) => t.informedOn === undefined).map((t) => t.id),
          ),
        ),
      }),
    ),
    grants(seen),
    revoke(seen),
    meeting(seen, 'Initial'),
    simple(
      seen,
      'consult',
      steps.consult({
        therapists: namesText(
          names(
            seen,
            seen.state.therapists.map((t) => t.id),
          ),
        ),
      }),
    ),
    simple(seen, 'readCarePlan', steps.readCarePlan({ vs: seen.look.caseSystem })),
    plan(seen),
    simple(seen, 'talk', steps.talk({ therapist: nameOf(seen.s.people, seen.state.managerAsked?.by) })),
    simple(seen, 'updatePlan', steps.updatePlan({ vs: seen.look.caseSystem })),
    change(
      seen,
      ['changeCarePlan', 'tellClientCarePlan', 'tellTherapists'],
      steps.care({ vs: seen.look.caseSystem, therapists: therapistNames(seen) }),
    ),
    change(
      seen,
      ['changePlan', 'tellClientPlan', 'tellSocialWorker'],
      steps.treatment({ vs: seen.look.caseSystem, socialWorker: nameOf(seen.s.people, seen.state.socialWorker) }),
    ),
    meeting(seen, 'FollowUp'),
    meeting(seen, 'Closing'),
    afterPause(seen),
  ];
  return made.filter((block) => block !== undefined);
}

type Words = { readonly lead: string; readonly body: string };

function simple(seen: Seen, step: string, words: Words): Block | undefined {
  const task = own(seen, step);
  return task && owes(seen, task)
    ? { ...words, inputs: inlineInputs(seen, task), buttons: pressButtons(seen, task), tasks: [task] }
    : undefined;
}

function assignment(seen: Seen): Block | undefined {
  const task = own(seen, 'assign');
  if (!task) return undefined;
  const { state, s, look } = seen;
  const left = state.removed.at(-1);
  const words = left
    ? steps.assignAgain({ therapist: nameOf(s.people, left.id), left: therapistNames(seen) })
    : steps.assign({
        decided: dayText(state.decided.day, s.today),
        vs: look.caseSystem,
        socialWorker: nameOf(s.people, state.socialWorker),
      });
  return {
    ...words,
    inputs: inlineInputs(seen, task),
    buttons: [
      ...pressButtons(seen, task),
      ...offers(seen, 'enough', 'callMe'),
      press(dialogs.missing, { start: 'personMissing' }, look.cardAction),
    ],
    tasks: pick(seen, 'assign', 'enough', 'callMe'),
  };
}

/** R6, R7 and R9 as one press. */
function grants(seen: Seen): Block | undefined {
  const tasks = seen.own.filter((task) => ['grant', 'start', 'sendCarePlan'].includes(task.step) && owes(seen, task));
  if (tasks.length === 0) return undefined;
  const has = (step: string) => tasks.some((task) => task.step === step);
  const therapists = namesText(
    names(
      seen,
      seen.state.therapists.filter((t) => !t.granted || t.carePlanSent === undefined).map((t) => t.id),
    ),
  );
  const parts = steps.grantParts({
    vs: seen.look.caseSystem,
    therapists,
    grant: has('grant'),
    start: has('start'),
    send: has('sendCarePlan'),
  });
  const inputs = tasks.flatMap((task) => inlineInputs(seen, task));
  return { ...steps.grant({ therapists, parts }), inputs, buttons: bundleButtons(seen, tasks), tasks };
}

function revoke(seen: Seen): Block | undefined {
  const task = own(seen, 'revoke');
  return task && simple(seen, 'revoke', steps.revoke({ vs: seen.look.caseSystem, therapist: nameOf(seen.s.people, task.about) }));
}

function meeting(seen: Seen, kind: 'Initial' | 'FollowUp' | 'Closing'): Block | undefined {
  const { state, s } = seen;
  const { booked } = state.meetings[kind === 'Initial' ? 'initial' : kind === 'FollowUp' ? 'followUp' : 'closing'];
  const hold = own(seen, `hold${kind}`);
  const goOn = own(seen, `goOn${kind}`);
  const book = own(seen, `book${kind}`);
  if (goOn && owes(seen, goOn)) {
    return {
      ...steps.goOn(),
      inputs: [],
      buttons: [...offer(seen, goOn), ...offers(seen, 'pause', 'end', 'endWithoutTalk')],
      tasks: [goOn, ...pick(seen, 'pause', 'end', 'endWithoutTalk', `hold${kind}`)],
    };
  }
  const tasks = pick(seen, `book${kind}`, `decline${kind}`, `hold${kind}`, `miss${kind}`, `rebook${kind}`);
  if (booked && hold) {
    const facts = { meeting: meetings[kind] as string, day: dayText(booked.day, s.today) };
    const due = hold.deadline?.due;
    const words =
      booked.day < s.today || (booked.day === s.today && !own(seen, `decline${kind}`))
        ? steps.didItHappen(facts)
        : steps.booked(facts);
    const body = [
      words.body,
      due !== undefined && booked.day > due ? steps.tooLate({ due: dayText(due, s.today) }) : '',
      blockedText(seen, hold),
    ]
      .filter((part) => part !== '')
      .join(' ');
    const happened = booked.day <= s.today;
    const buttons = happened
      ? offers(seen, `hold${kind}`, `miss${kind}`, `rebook${kind}`)
      : offers(seen, `decline${kind}`, `rebook${kind}`);
    return { lead: words.lead, body, inputs: [], buttons, tasks: happened ? tasks : tasks.filter((task) => task !== hold) };
  }
  if (!book || !owes(seen, book) || book.later) return undefined;
  return {
    ...bookingWords(seen, kind, book),
    inputs: inlineInputs(seen, book),
    buttons: [...pressButtons(seen, book), ...offers(seen, `hold${kind}`, ...(kind === 'Initial' ? ['cannot'] : []))],
    tasks: [...tasks, ...pick(seen, 'cannot')],
  };
}

function bookingWords(seen: Seen, kind: string, book: Task): Words {
  const { state, s } = seen;
  if (kind === 'Closing') return steps.bookClosing();
  if (kind === 'FollowUp') {
    const { due, from } = book.deadline ?? {};
    if (due === undefined || !from) return steps.bookClosing();
    if (due < s.today) return steps.followUpLate({ due: dayText(due, s.today) });
    return steps.bookFollowUp({
      due: dayText(due, s.today),
      anchor: anchors[from.what] as string,
      from: dayText(from.day, s.today),
    });
  }
  const started = state.meetings.initial.missed.length > 0 || state.meetings.initial.declined !== undefined;
  return started
    ? steps.bookInitial()
    : steps.newTherapist({ manager: managerName(seen), socialWorker: nameOf(s.people, state.socialWorker) });
}

function plan(seen: Seen): Block | undefined {
  const task = own(seen, 'writePlan');
  const { due, from } = task?.deadline ?? {};
  if (!task || !owes(seen, task) || due === undefined || !from) return undefined;
  const { s, look, state } = seen;
  const late = due < s.today;
  const words = late
    ? steps.planLate({
        due: dayText(due, s.today),
        expected: state.planExpected === undefined ? '' : dayText(state.planExpected, s.today),
      })
    : steps.writePlan({
        vs: look.caseSystem,
        due: dayText(due, s.today),
        anchor: anchors[from.what] as string,
        from: dayText(from.day, s.today),
      });
  return {
    ...words,
    inputs: [],
    buttons: [...pressButtons(seen, task), ...offers(seen, 'expectPlan', 'askManager')],
    tasks: pick(seen, 'writePlan', 'expectPlan', 'askManager'),
  };
}

function change(seen: Seen, parts: readonly string[], words: Words): Block | undefined {
  const tasks = seen.own.filter((task) => parts.includes(task.step) && owes(seen, task));
  return tasks.length === 0 ? undefined : { ...words, inputs: [], buttons: bundleButtons(seen, tasks), tasks };
}

function afterPause(seen: Seen): Block | undefined {
  const task = own(seen, 'afterPause');
  if (!task || !owes(seen, task)) return undefined;
  return {
    ...steps.afterPause(),
    inputs: [],
    buttons: [...pressButtons(seen, task), ...offers(seen, 'pause', 'end')],
    tasks: pick(seen, 'afterPause', 'pause', 'end'),
  };
}

function blockedText(seen: Seen, task: Task): string {
  if (task.blocked?.why !== 'carePlanFirst') return '';
  return steps.carePlanFirst({ who: nameOf(seen.s.people, seen.state.socialWorker) });
}

function pick(seen: Seen, ...names: string[]): Task[] {
  return seen.own.filter((task) => names.includes(task.step));
}

function managerName(seen: Seen): string {
  return nameOf(seen.s.people, seen.s.people.staff.units.find((unit) => unit.id === seen.state.unit)?.manager);
}

function therapistNames(seen: Seen): string {
  return namesText(
    names(
      seen,
      seen.state.therapists.map((t) => t.id),
    ),
  );
}
