import { decidedByManagers } from '../../src/domain/aid/aid.ts';
import { managersOf } from '../../src/domain/aid/owners.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import { pressesFor } from '../../src/domain/people/acting-for.ts';
import { sidesOf } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { personOf } from '../../src/domain/people/staff-list.ts';
import { phaseOf } from '../case/where.ts';
import { bylineOf, nameOf } from '../look.ts';
import { aid, card } from '../texts.ts';
import { endedText, outcomeText } from './facts.ts';
import { isWatch, type SeenAid } from './seen.ts';

export function idleWords(seen: SeenAid): { title: string; lines: readonly string[] } {
  const { state, doc, viewer, vs } = seen;
  if (isAgreed(seen)) {
    const { title, body } = agreementWords(seen);
    return { title, lines: [body] };
  }
  if (state.ended) return { title: card.ended, lines: [endedText(seen, state.ended)] };
  const meanwhile = { owner: state.owner.side, watches: isWatch(seen) };
  const again = watchesAgain(seen);
  if (again) return { title: again.title, lines: [again.body] };
  const isMine = state.opened.by === viewer && state.opened.side === state.owner.side;
  if (state.offer && (isMine || state.people[state.owner.side] === viewer)) {
    const { title, body } = waitingForOther(seen, state.offer.to);
    return { title, lines: [body, ...(isMine ? [aid.number({ number: doc.number, vs })] : [])] };
  }
  const blocked = seen.own.some((task) => task.blocked?.why === 'fhFirst') ? [aid.fhFirst] : [];
  const isJoint = seen.tasks.some(
    (task) => isDuty(task) && /^(decideJointly|decideAlone|superior)/.test(task.step),
  );
  return {
    title: phaseOf(seen) ?? card.nothingToDo,
    lines: [...blocked, ...(isJoint ? [aid.managersDecide(meanwhile)] : [])],
  };
}

/** Tells VO that it watches again, until something else happens (I9). */
function watchesAgain({
  state,
  doc,
  viewer,
  s,
  look,
}: SeenAid): { title: string; body: string } | undefined {
  const last = doc.events.at(-1);
  if (
    last?.type !== 'undone' ||
    state.kind !== 'watch' ||
    state.owner.side !== 'VO' ||
    state.offer?.to !== 'FH'
  )
    return undefined;
  const hadTaken = doc.events.some((event) => event.type === 'taken' && event.command === last.of);
  const reader = personOf(s.people, viewer);
  if (!hadTaken || !reader || !sidesOf(reader, s.people).includes('VO')) return undefined;
  return aid.watchesAgain({ who: bylineOf(s.people, last), link: look.linkName });
}

/** What the asking unit is told until the other one has taken it. */
function waitingForOther(seen: SeenAid, to: Side): { title: string; body: string } {
  const { owner } = seen.state;
  if (isWatch(seen) && to === 'FH') return aid.stillWatching({ link: seen.look.linkName });
  return { title: aid.sent(to), body: aid.sentLine({ owner: owner.side, watches: isWatch(seen) }) };
}

/** The managers' decision stands on their cards until it is carried out and documented (E16). */
function isAgreed({ state, viewer, s }: SeenAid): boolean {
  if (!decidedByManagers(state) || (state.toDocument === undefined && !state.offer)) return false;
  if (state.ended && state.ended.why !== 'kept') return false;
  const answered = Object.values(state.agreed?.managers ?? {}).some(
    (answer) => answer.by === viewer,
  );
  return answered || managersOf(s).some((seat) => pressesFor(viewer, seat, s) !== undefined);
}

function agreementWords(seen: SeenAid): { title: string; body: string } {
  const documents = seen.tasks.find((task) => task.step === 'documentDecision');
  const who =
    documents?.seats
      .map((seat) => nameOf(seen.s.people, answersFor(seat, documents, seen.s)?.person))
      .join() ?? '';
  const isOwn = seen.state.agreed?.verdict?.by === 'managers';
  return aid.inAgreement({ isOwn, outcome: outcomeText(seen.state), who, vs: seen.vs });
}
