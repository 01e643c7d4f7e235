import { decidedByManagers, heldSince } from '../../src/domain/aid/aid.ts';
import { managersOf } from '../../src/domain/aid/owners.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import { pressesFor } from '../../src/domain/people/acting-for.ts';
import { sidesOf } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { personOf } from '../../src/domain/people/staff-list.ts';
import { dayOf } from '../../src/domain/time.ts';
import { bylineOf, nameOf } from '../look.ts';
import { aid, aidIdle, card, dayText } from '../texts.ts';
import { endedText, outcomeText } from './facts.ts';
import { isWatch, type SeenAid } from './seen.ts';

export function idleWords(seen: SeenAid): { title: string; lines: readonly string[] } {
  const { state, viewer, vs } = seen;
  if (isAgreed(seen)) {
    const { title, body } = agreementWords(seen);
    return { title, lines: [body] };
  }
  if (state.ended) return { title: card.ended, lines: [endedText(seen, state.ended)] };
  const again = watchesAgain(seen);
  if (again) return { title: again.title, lines: [again.body] };
  const isMine = state.opened.by === viewer && state.opened.side === state.owner.side;
  if (state.offer && (isMine || state.people[state.owner.side] === viewer)) {
    const words = waitingForOther(seen, state.offer.to);
    const named = isMine ? [aid.named({ number: seen.doc.number, vs })] : [];
    return { ...words, lines: [...words.lines, ...named] };
  }
  return howItStands(seen);
}

const MANAGERS_DECIDE = /^(decideJointly|decideAlone)/;

/** Which unit has the case and what is awaited, as a title without names, and who has it. */
function howItStands(seen: SeenAid): { title: string; lines: readonly string[] } {
  const { state, viewer } = seen;
  const { owner, offer, agreement } = state;
  const watches = isWatch(seen);
  const held = heldText(seen);
  const managersAsked = seen.tasks.some(({ step }) => MANAGERS_DECIDE.test(step));
  const own = Object.values((managersAsked ? agreement?.managers : agreement?.answers) ?? {});
  const answered = own.find(({ by }) => by === viewer);
  if (seen.own.some((task) => task.blocked?.why === 'fhFirst'))
    return { title: aidIdle.fhFirst, lines: [aidIdle.fhFirstLine, held] };
  if (answered) return { title: aidIdle.answered, lines: [aidIdle.ownAnswer(answered.to), held] };
  if (agreement?.superior) return { title: aidIdle.superior, lines: [held] };
  if (managersAsked) return { title: aidIdle.managers, lines: [held] };
  if (agreement?.referred) return { title: aidIdle.referred, lines: [held] };
  if (agreement) return { title: aidIdle.talking, lines: [held] };
  if (offer)
    return { title: aidIdle.asked({ owner: owner.side, to: offer.to, watches }), lines: [held] };
  if (state.vob)
    return {
      title: state.vob.phase === 'proposed' ? aidIdle.decides : aidIdle.investigates,
      lines: [held],
    };
  if (state.handover) return { title: aidIdle.received, lines: [held] };
  return { title: aidIdle.has({ side: owner.side, watches }), lines: [held] };
}

/** "Frida Exempel (FH) bevakar sedan måndag 12 januari." VO watches as a unit (S5). */
function heldText(seen: SeenAid): string {
  const { state, s } = seen;
  const { side } = state.owner;
  const named = isWatch(seen) && side === 'VO' ? undefined : state.people[side];
  const who = named === undefined ? side : aidIdle.person(nameOf(s.people, named), side);
  const day = dayText(dayOf(heldSince(state)), s.today);
  return aidIdle.held({ who, watches: isWatch(seen), day });
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
function waitingForOther(seen: SeenAid, to: Side): { title: string; lines: readonly string[] } {
  const held = heldText(seen);
  if (!isWatch(seen) || to === 'VO') return { title: aid.sent(to), lines: [held] };
  const { title, body } = aid.stillWatching({ link: seen.look.linkName });
  return { title, lines: [held, body] };
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
