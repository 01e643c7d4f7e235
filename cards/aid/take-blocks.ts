import type { AidStepName } from '../../src/domain/kinds.ts';
import { careManagersOf } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { type Block, type BlockWords, pick } from '../case/block.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { offers, pressButtons } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { doneBy } from '../look.ts';
import type { ButtonKey } from '../texts/keys.ts';
import { aid } from '../texts.ts';
import { handlerName, isWatch, type SeenAid } from './seen.ts';
import { isToldOf } from './told.ts';

/**
 * The viewer's unit is asked to take the other unit's case: take it, name the ordinarie of a watch,
 * or talk.
 */
export function takeBlock(seen: SeenAid): Block | undefined {
  const task = own(seen, 'take');
  const { offer, asked } = seen.state;
  // Once a person is named, only they owe it. The others find it under "Fler val" until it has
  // waited and they are asked again.
  if (!task || !offer || !(owes(seen, task) || isToldOf(seen, task))) return undefined;
  const title = buttonTitle(seen, takeTitle(seen));
  const others: AidStepName[] =
    isWatch(seen) && offer.to === 'FH' ? ['toOrdinary', 'wantTalk'] : ['wantTalk'];
  const words = takingWords(seen, offer.to);
  return {
    title: words.title,
    body: asked?.to === seen.viewer ? `${aid.askedAsOrdinary} ${words.body}` : words.body,
    inputs: [],
    buttons: [...pressButtons(seen, task, title), ...offers(seen, ...others)],
    tasks: pick(seen, 'take', ...others),
  };
}

/**
 * The words for the person who asks the viewer to take over: a colleague, the manager, or nobody
 * when the owner has left the staff list.
 */
export function takeOverWords(seen: SeenAid): BlockWords {
  const { asked, owner } = seen.state;
  const asker = asked?.to === seen.viewer ? seen.doc.events[asked.n - 1]?.by : undefined;
  const isColleague = careManagersOf(seen.s.people, owner.side).some(({ id }) => id === asker);
  const asks = asker === undefined ? 'nobody' : isColleague ? 'colleague' : 'manager';
  return aid.takeOver({
    asks,
    who: handlerName(seen, owner.side),
    owner: owner.side,
    watches: isWatch(seen),
  });
}

/** The key for the title of the button that takes it. A watch that comes back to VO has its own. */
export function takeTitle({ state }: SeenAid): ButtonKey {
  return state.kind === 'watch' && state.offer?.to === 'VO' ? 'take/back' : 'take';
}

function takingWords(seen: SeenAid, to: Side) {
  const { state, look, vs } = seen;
  const side = state.owner.side;
  const who = handlerName(seen, side);
  if (isWatch(seen) && to === 'FH') return aid.notice({ link: look.linkName, vs });
  if (isWatch(seen))
    return state.givenUp
      ? aid.givenUp({ who: doneBy(seen, state.offer?.n ?? 0), why: state.givenUp })
      : aid.takeBack();
  if (state.kind === 'ongoing') return aid.handover({ who, side, vs });
  return state.vob ? aid.vob({ who, side, vs }) : aid.application({ who, side, to, vs });
}
