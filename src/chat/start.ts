import { aboutCard, helpCard, routinesOf } from '../../cards/about.ts';
import { refusalText } from '../../cards/fault-texts.ts';
import { awayCard, englishCard } from '../../cards/notices.ts';
import type { StartName } from '../../cards/press-data.ts';
import { absenceOf } from '../domain/people/away.ts';
import type { ChatDeps } from './deps.ts';
import { drawActed } from './draw-acted.ts';
import { createForms } from './forms.ts';
import { showMenu } from './menu.ts';
import type { Reply } from './reply.ts';
import { showCase, showHistory } from './show-in-chat.ts';

/** Starts what a word or a button of a menu names. `id` is the command's id. */
export async function start(
  deps: ChatDeps,
  person: string,
  command: StartName,
  argument: string,
  id: string,
  shownIn?: string,
): Promise<Reply | undefined> {
  const { app, look } = deps;
  const forms = createForms(deps);
  switch (command) {
    case 'mine':
      return drawActed(await app.show(person, { kind: 'mine' }), look);
    case 'whoWatches':
      return drawActed(await app.show(person, { kind: 'whoWatches' }), look);
    case 'unit':
      return drawActed(await app.show(person, { kind: 'unit' }), look);
    case 'ownControl':
      return drawActed(await app.show(person, { kind: 'ownControl' }), look);
    case 'menu':
      return showMenu(deps, person);
    case 'about':
      return showAbout(deps, person);
    case 'help':
      return { kind: 'card', message: helpCard((await app.situation()).people, person, look) };
    case 'english':
      return { kind: 'card', message: englishCard(look) };
    case 'cancel':
      return forms.cancel(person);
    case 'back':
    case 'personMissing':
      return drawActed(await app.act(person, id, { kind: command }), look);
    case 'case':
      return argument === ''
        ? forms.start(person, 'case', shownIn)
        : showCase(deps, person, { kind: 'find', number: argument, send: id }, false);
    case 'writeOut':
      return argument === ''
        ? forms.start(person, 'writeOut', shownIn)
        : showHistory(deps, person, { kind: 'historyOf', number: argument });
    case 'absence':
      return startAbsence(deps, person, shownIn);
    case 'new':
    case 'takeOver':
    case 'admission':
    case 'application':
    case 'ongoing':
    case 'handover':
    case 'rota':
    case 'swapDay':
      return forms.start(person, command, shownIn);
  }
}

async function showAbout({ app, look }: ChatDeps, person: string): Promise<Reply> {
  const { people, today } = await app.situation();
  return { kind: 'card', message: aboutCard(look, today, routinesOf(person, people)) };
}

/** Asks somebody who is away whether they are back, and anybody else for the absence. */
async function startAbsence(
  deps: ChatDeps,
  person: string,
  shownIn: string | undefined,
): Promise<Reply> {
  const { people, today } = await deps.app.situation();
  const away = absenceOf(person, people, today);
  if (!away) return createForms(deps).start(person, 'absence', shownIn);
  const text = refusalText({ code: 'away', since: away.from }, people, today, deps.look);
  return { kind: 'card', message: awayCard(text, deps.look) };
}
