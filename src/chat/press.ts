import type { Filled, PressData } from '../../cards/press-data.ts';
import { readPress } from '../../cards/read-press.ts';
import { refusals } from '../../cards/texts.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { createForms } from './forms.ts';
import type { Reply } from './reply.ts';
import type { Said } from './said.ts';
import {
  showCase,
  showHistory,
  showMine,
  showOwnControl,
  showOwnControlYear,
} from './show-in-chat.ts';
import { start } from './start.ts';

/** The data of a press, as it is read. */
type SentPress = PressData<Filled>;

/** Handles a button that was pressed in a person's own chat. */
export async function press(
  deps: ChatDeps,
  person: string,
  said: Extract<Said, { kind: 'pressed' }>,
  command: string,
): Promise<Reply | undefined> {
  const { app, look } = deps;
  const data = readPress(said.data);
  if (said.automatic) return refresh(deps, person, data);
  switch (data?.kind) {
    case 'form':
      return createForms(deps).pressed(person, data, said.in);
    case 'start':
      return startByButton(deps, person, data, command, said.in);
    case 'watches':
      return drawActed(await app.show(person, { kind: 'whoWatches', page: data.page ?? 1 }), look);
    case 'unit':
      return drawActed(await app.show(person, data), look);
    case 'mine':
      return showMine(deps, person, data.page);
    case 'ownControl':
      return showOwnControl(deps, person, data);
    case 'ownControlYear':
      return showOwnControlYear(deps, person, data);
    case 'history':
      return showHistory(deps, person, { kind: 'history', id: data.case });
    case 'case':
      return showCase(deps, person, { kind: 'case', id: data.case, send: command }, said.invoke);
    case 'swap':
      return drawActed(
        await app.act(person, command, { kind: 'answerSwap', swap: data.swap, says: data.says }),
        look,
      );
    case 'sendAgain':
      return drawActed(
        await app.act(person, command, { kind: 'sendAgain', case: data.case }),
        look,
      );
    case 'nudge':
      return drawActed(await app.act(person, command, data), look);
    case 'answer':
      return answer(deps, person, data, command, said.in);
    case undefined:
      return { kind: 'refused', text: refusals.unknownVerb() };
  }
}

/**
 * Answers a client that refreshes a card by itself. It changes nothing (docs/teams.md), and gets
 * what the card is about, as it is now.
 */
async function refresh(
  deps: ChatDeps,
  person: string,
  data: SentPress | undefined,
): Promise<Reply> {
  if (data?.kind === 'form') return createForms(deps).current(person);
  if (data && 'case' in data && data.case !== '')
    return drawActed(await deps.app.show(person, { kind: 'case', id: data.case }), deps.look);
  return { kind: 'refused', text: refusals.unknownVerb() };
}

async function startByButton(
  deps: ChatDeps,
  person: string,
  { what, apart }: Extract<SentPress, { kind: 'start' }>,
  command: string,
  shownIn: string | undefined,
): Promise<Reply | undefined> {
  const reply = await start(deps, person, what, '', command, apart ? undefined : shownIn);
  // The form was asked for in a case's card, which stays as it is. So the form is a message of its
  // own.
  return apart && reply?.kind === 'card' ? { ...reply, kind: 'post' } : reply;
}

async function answer(
  { app, look }: ChatDeps,
  person: string,
  { case: id, tasks = [], answers: inputs = {}, from }: Extract<SentPress, { kind: 'answer' }>,
  command: string,
  pressedIn: string | undefined,
): Promise<Reply> {
  // The press was made in another case's card, which stays as it is.
  const shownIn = from === undefined ? pressedIn : undefined;
  const acted = await app.act(person, command, {
    kind: 'answer',
    case: id,
    tasks,
    inputs,
    shownIn,
  });
  if (from !== undefined && acted.kind === 'case' && !acted.refusal)
    return drawActed(await app.show(person, { kind: 'case', id: from }), look);
  return drawActed(acted, look, { pressed: { tasks, inputs } });
}
