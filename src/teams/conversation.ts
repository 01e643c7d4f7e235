import { aboutCard, helpCard, routinesOf } from '../../cards/about.ts';
import { mineCard } from '../../cards/lists.ts';
import type { Look } from '../../cards/look.ts';
import { awayCard, menuCard, refusalText } from '../../cards/notices.ts';
import { ownControlTextCard } from '../../cards/own-control.ts';
import { done, menu, refusals, words } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { mayStart } from '../../dialogs/dialog.ts';
import { idOfNumber } from '../domain/case-number.ts';
import { unitsOf } from '../domain/own-control.ts';
import { absenceOf, personOf, sidesOf } from '../domain/people.ts';
import type { Situation } from '../domain/step.ts';
import type { Acted, App } from '../doors.ts';
import { createForms } from './forms.ts';
import type { Said } from './inbound-press.ts';
import { drawActed, type Reply } from './reply.ts';
import type { BotSurroundings } from './surroundings.ts';

export interface Conversation {
  typed(person: string, text: string, command: string): Promise<Reply | undefined>;
  pressed(person: string, said: Extract<Said, { kind: 'pressed' }>, command: string): Promise<Reply | undefined>;
  /** A button of a check in a unit's channel; what it is about is shown in the person's own chat. */
  pressedInChannel(person: string, said: Extract<Said, { kind: 'pressed' }>, command: string): Promise<Reply>;
}

/** More than any card puts on one button; a forged press must not keep the process busy. */
const MOST_TASKS = 20;

type Command = keyof typeof words;

export function createConversation(around: BotSurroundings): Conversation {
  const { app, look } = around;
  const forms = createForms(around);

  async function start(
    person: string,
    command: Command | 'back' | 'personMissing' | 'menu',
    argument: string,
    id: string,
  ): Promise<Reply | undefined> {
    const s = await app.situation();
    switch (command) {
      case 'mine':
        return drawActed(await app.show(person, { kind: 'mine' }), s, look);
      case 'whoWatches':
        return drawActed(await app.show(person, { kind: 'whoWatches' }), s, look);
      case 'ownControl':
        return drawActed(await app.show(person, { kind: 'ownControl' }), s, look);
      case 'menu':
        return menuFor(app, person, look);
      case 'about':
        return { kind: 'card', message: aboutCard(look, s.today, routinesOf(person, s.people)) };
      case 'help':
        return { kind: 'card', message: helpCard(s.people, person, look) };
      case 'cancel':
        return forms.cancel(person);
      case 'back':
      case 'personMissing':
        return drawActed(await app.act(person, id, { kind: command }), s, look);
      case 'case':
        return argument === ''
          ? forms.start(person, 'case')
          : sent(await app.show(person, { kind: 'find', number: argument, send: id }), s, look, false);
      case 'writeOut':
        return argument === ''
          ? forms.start(person, 'writeOut')
          : written(person, await app.show(person, { kind: 'historyOf', number: argument }), s);
      case 'absence': {
        const away = absenceOf(person, s.people, s.today);
        const words = away && refusalText({ code: 'away', since: away.from }, s.people, s.today, look);
        return words === undefined ? forms.start(person, command) : { kind: 'card', message: awayCard(words, look) };
      }
      default:
        return forms.start(person, command);
    }
  }

  async function written(person: string, shown: Acted, s: Situation): Promise<Reply> {
    if (shown.kind !== 'history') return drawActed(shown, s, look);
    return drawActed(shown, s, look, { file: await around.fileLink(person, { case: shown.view.doc.id }) });
  }

  /** A month of own control; as text it is a message of its own, with the file. */
  async function controlled(person: string, month: string, asText: boolean, s: Situation): Promise<Reply> {
    const shown = await app.show(person, { kind: 'ownControl', month });
    if (!asText || shown.kind !== 'ownControl') return drawActed(shown, s, look);
    const file = await around.fileLink(person, { month: shown.control.month });
    return { kind: 'post', message: ownControlTextCard(shown.control, shown.s, look, file) };
  }

  /** A client that refreshes a card by itself changes nothing (TEAMS 1.5): it gets what the card is about, as it is now. */
  async function refreshed(person: string, dialog: string, caseId: string, s: Situation): Promise<Reply> {
    if (dialog !== '') return forms.current(person);
    if (caseId !== '') return drawActed(await app.show(person, { kind: 'case', id: caseId }), s, look);
    return { kind: 'refused', text: refusals.unknownVerb() };
  }

  return {
    async typed(person, text, command) {
      const found = commandIn(text);
      return found ? start(person, found.command, found.argument, command) : menuFor(app, person, look);
    },

    async pressedInChannel(person, { data }, command) {
      const id = typeof data.case === 'string' ? data.case : '';
      if (!id.startsWith('check:')) {
        await app.refused(person, 'press in a channel');
        return { kind: 'refused', text: refusals.onlyPersonal() };
      }
      const s = await app.situation();
      if (data.show === 'case') {
        const shown = await app.show(person, { kind: 'case', id, send: command });
        if (shown.kind === 'refused') return { kind: 'refused', text: refusalText(shown.refusal, s.people, s.today, look) };
        return { kind: 'told', text: done.channelVisited() };
      }
      const tasks = typeof data.tasks === 'string' ? [data.tasks] : [];
      const acted = await app.act(person, command, { kind: 'answer', case: id, tasks, inputs: data });
      // Never a card: it would take the place of what the whole unit sees.
      if (acted.kind === 'refused') return { kind: 'refused', text: refusalText(acted.refusal, s.people, s.today, look) };
      if (acted.kind !== 'case' || !acted.refusal) return { kind: 'told', text: done.channelSaved() };
      return { kind: 'refused', text: refusalText(acted.refusal, s.people, s.today, look) };
    },

    async pressed(person, said, command) {
      const { data } = said;
      const s = await app.situation();
      const of = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : '');
      if (said.automatic) return refreshed(person, of('dialog'), of('case'), s);
      if (of('dialog') !== '')
        return forms.pressed(person, { dialog: of('dialog'), form: of('form'), go: of('go') }, data, said.in);
      if (isStart(of('start'))) {
        const reply = await start(person, of('start') as Command, '', command);
        // Asked for from a case's card, which stays as it is: the form is a message of its own.
        return of('post') !== '' && reply?.kind === 'card' ? { kind: 'post', message: reply.message } : reply;
      }
      if (of('show') === 'mine') {
        const shown = await app.show(person, { kind: 'mine' });
        return shown.kind === 'mine'
          ? { kind: 'card', message: mineCard(shown.lists, shown.s, look, Number.parseInt(of('page'), 10) || 1), names: true }
          : drawActed(shown, s, look);
      }
      if (of('show') === 'ownControl') return controlled(person, of('month'), of('as') === 'text', s);
      if (of('show') === 'history') return written(person, await app.show(person, { kind: 'history', id: of('case') }), s);
      if (of('show') === 'case')
        return sent(await app.show(person, { kind: 'case', id: of('case'), send: command }), s, look, said.invoke);
      if (of('case') === '') return { kind: 'refused', text: refusals.unknownVerb() };
      if (of('again') !== '') return drawActed(await app.act(person, command, { kind: 'sendAgain', case: of('case') }), s, look);
      const tasks = [...new Set(of('tasks').split(/[ ,]/))].filter((task) => task !== '').slice(0, MOST_TASKS);
      // Pressed in another case's card: that card stays where it is.
      const shownIn = of('from') === '' ? said.in : undefined;
      const acted = await app.act(person, command, { kind: 'answer', case: of('case'), tasks, inputs: data, shownIn });
      if (shownIn === undefined && of('from') !== '' && acted.kind === 'case' && !acted.refusal)
        return drawActed(await app.show(person, { kind: 'case', id: of('from') }), s, look);
      return drawActed(acted, s, look, { pressed: { tasks, inputs: data } });
    },
  };
}

/** The commands that this person may use (E18): each role sees only its own. */
async function menuFor(app: App, person: string, look: Look): Promise<Reply> {
  const s = await app.situation();
  const known = personOf(s.people, person);
  const may = (name: string) => {
    const dialog = dialogNamed(name);
    if (name === 'ownControl') return unitsOf(person, s).length > 0;
    if (name === 'whoWatches') return known !== undefined && sidesOf(known, s.people).length > 0;
    return dialog === undefined || (known !== undefined && mayStart(dialog, known, s.people));
  };
  const commands = (Object.keys(menu.commands) as (keyof typeof menu.commands)[]).filter(may);
  return { kind: 'card', message: menuCard(commands, look) };
}

/** A case's card is sent by the sweep, last in the chat; a button on a list is told so, typed words need no answer of their own. */
function sent(acted: Acted, s: Situation, look: Look, isInvoke: boolean): Reply | undefined {
  if (acted.kind !== 'case') return drawActed(acted, s, look);
  return isInvoke ? { kind: 'told', text: done.opened() } : undefined;
}

/** The command that a text begins with, the longest first, and what follows it. */
export function commandIn(text: string): { command: Command; argument: string } | undefined {
  const said = text.normalize('NFC').toLowerCase().trim();
  const known = (Object.entries(words) as [Command, readonly string[]][]).flatMap(([command, phrases]) =>
    phrases.map((phrase) => ({ command, phrase })),
  );
  const found = known
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .find(({ phrase }) => said === phrase || said.startsWith(`${phrase} `));
  if (!found) return idOfNumber(said) !== undefined ? { command: 'case', argument: said } : undefined;
  return { command: found.command, argument: text.normalize('NFC').trim().slice(found.phrase.length).trim() };
}

function isStart(text: string): boolean {
  return Object.hasOwn(words, text) || text === 'back' || text === 'personMissing' || text === 'menu';
}
