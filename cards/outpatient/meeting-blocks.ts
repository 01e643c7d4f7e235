import type { CaseTask } from '../../src/domain/kinds.ts';
import { lastDay } from '../../src/domain/last-day.ts';
import type { Meeting } from '../../src/domain/outpatient/outpatient.ts';
import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { bandFor } from '../case/band.ts';
import { type Block, pick } from '../case/block.ts';
import { inlineInputs, offer, offers, pressButtons } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { doneBy, nameOf } from '../look.ts';
import { bookedText, byWhenWords, dayText, steps } from '../texts.ts';
import { bookingWords, isNew, type MeetingName } from './booking-words.ts';
import { calendarButton, calendarText } from './calendar.ts';
import type { SeenOutpatient } from './seen.ts';

/**
 * The one thing to do about a talk: say how to go on, say whether it was held, accept a time, or
 * book one (E7).
 */
export function meeting(seen: SeenOutpatient, kind: MeetingName): Block | undefined {
  const goOn = own(seen, `goOn${kind}`);
  if (goOn && owes(seen, goOn))
    return {
      ...steps.goOn(),
      isChoice: true,
      inputs: [],
      buttons: [...offer(seen, goOn), ...offers(seen, 'pause', 'end', 'endWithoutTalk')],
      tasks: [goOn, ...pick(seen, 'pause', 'end', 'endWithoutTalk')],
    };
  const { booked } = meetingOf(seen, kind);
  const hold = own(seen, `hold${kind}`);
  if (booked && hold) return bookedBlock(seen, kind, booked, hold);
  const book = own(seen, `book${kind}`);
  return book && owes(seen, book) && !book.later ? bookBlock(seen, kind, book) : undefined;
}

function meetingOf({ state }: SeenOutpatient, kind: MeetingName): Meeting {
  return state.meetings[
    kind === 'Initial' ? 'initial' : kind === 'FollowUp' ? 'followUp' : 'closing'
  ];
}

/** A booked talk: from its day on the question is whether it was held. */
function bookedBlock(
  seen: SeenOutpatient,
  kind: MeetingName,
  booked: NonNullable<Meeting['booked']>,
  hold: CaseTask,
): Block {
  const { today } = seen.s;
  const { day } = booked;
  const facts = { kind, day: bookedText(booked, today) };
  const due = lastDay(hold.deadline);
  const isToCome = day > today;
  const words =
    day < today ? steps.didItHappen(facts) : isToCome ? steps.booked(facts) : steps.today(facts);
  const body = [
    words.body,
    due !== undefined && day > due ? steps.tooLate({ due: dayText(due, today) }) : '',
    isToCome ? '' : blockedText(seen, hold),
  ]
    .filter((part) => part !== '')
    .join(' ');
  const block = { title: words.title, body, inputs: [] };
  const all = pick(
    seen,
    `book${kind}`,
    `decline${kind}`,
    `hold${kind}`,
    `miss${kind}`,
    `rebook${kind}`,
  );
  const said = isToCome ? calendarText(seen, booked) : '';
  return isToCome
    ? {
        ...block,
        buttons: [calendarButton(seen, booked), ...offers(seen, `decline${kind}`, `rebook${kind}`)],
        tasks: all.filter(({ step }) => step !== hold.step),
        tells: true,
        ...(said === '' ? {} : { confirms: said }),
        ...(due !== undefined && due < today
          ? { band: bandFor({ is: 'late', since: due }, today) }
          : {}),
      }
    : {
        ...block,
        buttons: offers(seen, `hold${kind}`, `miss${kind}`, `rebook${kind}`),
        tasks: all,
        ...(day < today ? { waitsSince: day } : {}),
        // Nothing has waited on the day itself, unless the routine has a last day.
        ...(day === today && due === undefined
          ? { band: { words: byWhenWords.meeting(dayText(day, today)), style: 'accent' as const } }
          : {}),
        // Without the answer that it was held, none of the others is the most likely one.
        ...(hold.blocked ? { isChoice: true } : {}),
      };
}

function bookBlock(seen: SeenOutpatient, kind: MeetingName, book: CaseTask): Block {
  // Until the first meeting is late, "hölls" stands under "Fler val", because the therapist either
  // books or cannot take the case.
  const other: OutpatientStepName = kind === 'Initial' && isNew(seen) ? 'cannot' : `hold${kind}`;
  const { declined } = meetingOf(seen, kind);
  const words = bookingWords(seen, kind, book);
  return {
    title: words.title,
    body: declined
      ? `${steps.declined({ who: doneBy(seen, declined.n) })} ${words.body}`
      : words.body,
    inputs: inlineInputs(seen, book),
    buttons: [...pressButtons(seen, book), ...offers(seen, other)],
    tasks: pick(seen, book.step, other),
  };
}

function blockedText(seen: SeenOutpatient, task: CaseTask): string {
  if (task.blocked?.why !== 'carePlanFirst') return '';
  const { socialWorker } = seen.state;
  return steps.carePlanFirst({
    who: socialWorker === seen.viewer ? steps.you : nameOf(seen.s.people, socialWorker),
  });
}
