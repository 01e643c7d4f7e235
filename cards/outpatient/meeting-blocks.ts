import type { CaseTask } from '../../src/domain/kinds.ts';
import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { lastDay } from '../../src/domain/waited.ts';
import { type Block, pick, type Words } from '../case/block.ts';
import { inlineInputs, offer, offers, owes, own, pressButtons } from '../case/buttons.ts';
import { doneBy, nameOf } from '../look.ts';
import { anchors, dayText, steps } from '../texts.ts';
import { managerName, type SeenOutpatient } from './seen.ts';

/**
 * The one thing to do about a talk: say how to go on, say whether it was held, accept a time, or
 * book one (E7).
 */
export function meeting(
  seen: SeenOutpatient,
  kind: 'Initial' | 'FollowUp' | 'Closing',
): Block | undefined {
  const { state, s } = seen;
  const { booked } =
    state.meetings[kind === 'Initial' ? 'initial' : kind === 'FollowUp' ? 'followUp' : 'closing'];
  const hold = own(seen, `hold${kind}`);
  const goOn = own(seen, `goOn${kind}`);
  const book = own(seen, `book${kind}`);
  if (goOn && owes(seen, goOn)) {
    return {
      ...steps.goOn(),
      inputs: [],
      buttons: [...offer(seen, goOn), ...offers(seen, 'pause', 'end', 'endWithoutTalk')],
      tasks: [goOn, ...pick(seen, 'pause', 'end', 'endWithoutTalk')],
    };
  }
  const tasks = pick(
    seen,
    `book${kind}`,
    `decline${kind}`,
    `hold${kind}`,
    `miss${kind}`,
    `rebook${kind}`,
  );
  if (booked && hold) {
    const facts = { kind, day: dayText(booked.day, s.today) };
    const due = lastDay(hold.deadline);
    const happened = booked.day <= s.today;
    const words =
      booked.day < s.today
        ? steps.didItHappen(facts)
        : happened
          ? steps.today(facts)
          : steps.booked(facts);
    const body = [
      words.body,
      due !== undefined && booked.day > due ? steps.tooLate({ due: dayText(due, s.today) }) : '',
      happened ? blockedText(seen, hold) : '',
    ]
      .filter((part) => part !== '')
      .join(' ');
    const buttons = happened
      ? offers(seen, `hold${kind}`, `miss${kind}`, `rebook${kind}`)
      : offers(seen, `decline${kind}`, `rebook${kind}`);
    if (happened) return { lead: words.lead, body, inputs: [], buttons, tasks };
    return {
      lead: words.lead,
      body,
      inputs: [],
      buttons,
      tasks: tasks.filter((task) => task !== hold),
      tells: true,
    };
  }
  if (!book || !owes(seen, book) || book.later) return undefined;
  // Until the first meeting is late, "hölls" stands under "Fler val", because the therapist either
  // books or cannot take the case.
  const other: OutpatientStepName = kind === 'Initial' && isNew(seen) ? 'cannot' : `hold${kind}`;
  const { declined } =
    state.meetings[kind === 'Initial' ? 'initial' : kind === 'FollowUp' ? 'followUp' : 'closing'];
  const words = bookingWords(seen, kind, book);
  return {
    lead: words.lead,
    body: declined
      ? `${steps.declined({ who: doneBy(seen, declined.n) })} ${words.body}`
      : words.body,
    inputs: inlineInputs(seen, book),
    buttons: [...pressButtons(seen, book), ...offers(seen, other)],
    tasks: pick(seen, `book${kind}`, other),
  };
}

/**
 * True when the therapist has just been named: nothing has been tried since, and nothing is late.
 */
function isNew(seen: SeenOutpatient): boolean {
  const { missed, declined } = seen.state.meetings.initial;
  const since = seen.state.therapists.find((t) => t.id === seen.viewer)?.n ?? 0;
  const isTried =
    missed.some((time) => time.n > since) || (declined !== undefined && declined.n > since);
  return !isTried && !isLate(own(seen, 'holdInitial'), seen.s.today);
}

function isLate(task: CaseTask | undefined, today: string): boolean {
  return (task?.deadline?.due ?? today) < today;
}

function bookingWords(seen: SeenOutpatient, kind: string, book: CaseTask): Words {
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
  const socialWorker = nameOf(s.people, state.socialWorker);
  const { due, from } = own(seen, 'holdInitial')?.deadline ?? {};
  if (due !== undefined && from && due < s.today)
    return steps.initialLate({
      anchor: anchors[from.what] as string,
      from: dayText(from.day, s.today),
      socialWorker,
    });
  const informed = state.therapists.every((t) => t.informedOn !== undefined);
  return isNew(seen)
    ? steps.newTherapist({ manager: managerName(seen), socialWorker, informed })
    : steps.bookInitial();
}

function blockedText(seen: SeenOutpatient, task: CaseTask): string {
  if (task.blocked?.why !== 'carePlanFirst') return '';
  const { socialWorker } = seen.state;
  return steps.carePlanFirst({
    who: socialWorker === seen.viewer ? steps.you : nameOf(seen.s.people, socialWorker),
  });
}
