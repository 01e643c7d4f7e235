import { aboutCard, helpCard, routinesOf } from '../../cards/about.ts';
import { mineCard, PAGE } from '../../cards/lists/list-cards.ts';
import { ownControlTextCard } from '../../cards/lists/own-control.ts';
import type { Look } from '../../cards/look.ts';
import { awayCard, menuCard, refusalText } from '../../cards/notices.ts';
import {
  type Command,
  type Filled,
  type PressData,
  readPress,
  type StartName,
} from '../../cards/press-data.ts';
import { done, menu, refusals, words } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { mayStart } from '../../dialogs/dialog.ts';
import type { Acted, Answer, App } from '../app/doors.ts';
import { idOfNumber, kindOfId } from '../domain/case-number.ts';
import { isOneTime } from '../domain/kinds.ts';
import { unitsOf } from '../domain/own-control.ts';
import { personOf, sidesOf } from '../domain/people/people.ts';
import { absenceOf } from '../domain/people/stand-ins.ts';
import type { ChatDeps } from './deps.ts';
import { createForms } from './forms.ts';
import { drawActed, type Reply } from './reply.ts';
import type { Said } from './said.ts';

export interface Conversation {
  typed(person: string, text: string, command: string): Promise<Reply | undefined>;
  pressed(
    person: string,
    said: Extract<Said, { kind: 'pressed' }>,
    command: string,
  ): Promise<Reply | undefined>;
  /**
   * Handles a button of a check in a unit's channel. What it is about is shown in the person's own
   * chat.
   */
  pressedInChannel(
    person: string,
    said: Extract<Said, { kind: 'pressed' }>,
    command: string,
  ): Promise<Reply>;
}

/** A forged page must not make the bot read everything. */
const MOST_PAGES = 500;

/** The data of a press, as it is read. */
type Sent = PressData<Filled>;

export function createConversation(deps: ChatDeps): Conversation {
  const { app, look } = deps;
  const forms = createForms(deps);

  async function start(
    person: string,
    command: StartName,
    argument: string,
    id: string,
    shownIn?: string,
  ): Promise<Reply | undefined> {
    switch (command) {
      case 'mine':
        return drawActed(await app.show(person, { kind: 'mine' }), look);
      case 'whoWatches':
        return drawActed(await app.show(person, { kind: 'whoWatches' }), look);
      case 'ownControl':
        return drawActed(await app.show(person, { kind: 'ownControl' }), look);
      case 'menu':
        return menuFor(app, person, look);
      case 'about':
        return about(person);
      case 'help':
        return { kind: 'card', message: helpCard((await app.situation()).people, person, look) };
      case 'cancel':
        return forms.cancel(person);
      case 'back':
      case 'personMissing':
        return drawActed(await app.act(person, id, { kind: command }), look);
      case 'case':
        return argument === ''
          ? forms.start(person, 'case', shownIn)
          : sent(await app.show(person, { kind: 'find', number: argument, send: id }), look, false);
      case 'writeOut':
        return argument === ''
          ? forms.start(person, 'writeOut', shownIn)
          : written(person, await app.show(person, { kind: 'historyOf', number: argument }));
      case 'absence': {
        const s = await app.situation();
        const away = absenceOf(person, s.people, s.today);
        const words =
          away && refusalText({ code: 'away', since: away.from }, s.people, s.today, look);
        return words === undefined
          ? forms.start(person, command, shownIn)
          : { kind: 'card', message: awayCard(words, look) };
      }
      case 'new':
      case 'takeOver':
      case 'admission':
      case 'application':
      case 'ongoing':
      case 'handover':
      case 'rota':
        return forms.start(person, command, shownIn);
    }
  }

  async function about(person: string): Promise<Reply> {
    const { people, today } = await app.situation();
    return { kind: 'card', message: aboutCard(look, today, routinesOf(person, people)) };
  }

  async function written(person: string, shown: Answer<Acted>): Promise<Reply> {
    if (shown.kind !== 'history') return drawActed(shown, look);
    return drawActed(shown, look, {
      file: await deps.fileLink(person, { case: shown.view.doc.id }),
    });
  }

  /** Shows a month of own control. As text it is a message of its own, with the file. */
  async function controlled(person: string, month: string, asText: boolean): Promise<Reply> {
    const shown = await app.show(person, { kind: 'ownControl', month });
    if (!asText || shown.kind !== 'ownControl') return drawActed(shown, look);
    const file = await deps.fileLink(person, { month: shown.control.month });
    return { kind: 'post', message: ownControlTextCard(shown.control, shown.s, look, file) };
  }

  /** Shows a page of the person's own cases. */
  async function listed(person: string, page: number): Promise<Reply> {
    const shown = await app.show(person, { kind: 'mine', rows: page * PAGE });
    return shown.kind === 'mine'
      ? { kind: 'card', message: mineCard(shown, shown.s, look, page), names: 'several' }
      : drawActed(shown, look);
  }

  /**
   * Answers a client that refreshes a card by itself. It changes nothing (docs/teams.md), and gets
   * what the card is about, as it is now.
   */
  async function refreshed(person: string, data: Sent | undefined): Promise<Reply> {
    if (data?.kind === 'form') return forms.current(person);
    if (data && 'case' in data && data.case !== '')
      return drawActed(await app.show(person, { kind: 'case', id: data.case }), look);
    return { kind: 'refused', text: refusals.unknownVerb() };
  }

  async function started(
    person: string,
    { what, apart }: Extract<Sent, { kind: 'start' }>,
    command: string,
    shownIn: string | undefined,
  ): Promise<Reply | undefined> {
    const reply = await start(person, what, '', command, apart ? undefined : shownIn);
    // The form was asked for in a case's card, which stays as it is. So the form is a message of
    // its own.
    return apart && reply?.kind === 'card' ? { ...reply, kind: 'post' } : reply;
  }

  async function answered(
    person: string,
    { case: id, tasks = [], answers: inputs = {}, from }: Extract<Sent, { kind: 'answer' }>,
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

  return {
    async typed(person, text, command) {
      const found = commandIn(text);
      return found
        ? start(person, found.command, found.argument, command)
        : menuFor(app, person, look);
    },

    async pressedInChannel(person, said, command) {
      const data = readPress(said.data);
      const kind = data && 'case' in data ? kindOfId(data.case) : undefined;
      const isOfCheck = kind !== undefined && isOneTime(kind);
      if (!isOfCheck || !(data?.kind === 'case' || data?.kind === 'answer')) {
        await app.refused(person, 'press in a channel');
        return { kind: 'refused', text: refusals.onlyPersonal() };
      }
      const { case: id } = data;
      const acted =
        data.kind === 'case'
          ? await app.show(person, { kind: 'case', id, send: command })
          : await app.act(person, command, {
              kind: 'answer',
              case: id,
              tasks: data.tasks ?? [],
              inputs: data.answers ?? {},
            });
      // The answer is never a card, because it would replace what the whole unit sees.
      if ('refusal' in acted && acted.refusal) {
        const { people, today } = acted.s;
        return { kind: 'refused', text: refusalText(acted.refusal, people, today, look) };
      }
      return {
        kind: 'told',
        text: data.kind === 'case' ? done.channelVisited() : done.channelSaved(),
      };
    },

    async pressed(person, said, command) {
      const data = readPress(said.data);
      if (said.automatic) return refreshed(person, data);
      switch (data?.kind) {
        case 'form':
          return forms.pressed(person, data, said.in);
        case 'start':
          return started(person, data, command, said.in);
        case 'watches':
          return drawActed(
            await app.show(person, { kind: 'whoWatches', page: data.page ?? 1 }),
            look,
          );
        case 'mine':
          return listed(person, Math.min(data.page ?? 1, MOST_PAGES));
        case 'ownControl':
          return controlled(person, data.month, data.asText ?? false);
        case 'history':
          return written(person, await app.show(person, { kind: 'history', id: data.case }));
        case 'case': {
          const what = { kind: 'case', id: data.case, send: command } as const;
          return sent(await app.show(person, what), look, said.invoke);
        }
        case 'sendAgain':
          return drawActed(
            await app.act(person, command, { kind: 'sendAgain', case: data.case }),
            look,
          );
        case 'answer':
          return answered(person, data, command, said.in);
        case undefined:
          return { kind: 'refused', text: refusals.unknownVerb() };
      }
    },
  };
}

/** The menu of the commands that this person may use (E18). Each role sees only its own. */
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

/**
 * The answer when a case's card was asked for. The sweep sends the card, last in the chat. A button
 * on a list is told so; typed words need no answer of their own.
 */
function sent(acted: Answer<Acted>, look: Look, isInvoke: boolean): Reply | undefined {
  if (acted.kind !== 'case') return drawActed(acted, look);
  return isInvoke ? { kind: 'told', text: done.opened() } : undefined;
}

/**
 * Finds the command that a typed text (`typedText`) begins with, the longest first, and what
 * follows it.
 */
export function commandIn(text: string): { command: Command; argument: string } | undefined {
  const said = text.toLowerCase();
  const known = (Object.entries(words) as [Command, readonly string[]][]).flatMap(
    ([command, phrases]) => phrases.map((phrase) => ({ command, phrase })),
  );
  const found = known
    .toSorted((a, b) => b.phrase.length - a.phrase.length)
    .find(
      ({ phrase }) => said.startsWith(phrase) && /^(?:$|[\s:,])/.test(said.slice(phrase.length)),
    );
  if (!found)
    return idOfNumber(said) !== undefined ? { command: 'case', argument: said } : undefined;
  return {
    command: found.command,
    argument: text.slice(found.phrase.length).replace(/^[\s:,]+/, ''),
  };
}
