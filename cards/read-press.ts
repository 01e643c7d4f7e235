import { type OwnName, ownNames } from './own-names.ts';
import {
  correcting,
  type DialogName,
  type Filled,
  isDialogName,
  type PressData,
  type StartName,
  startedByButton,
  ticking,
} from './press-data.ts';
import { words } from './texts.ts';

/**
 * The most tasks that one button of our cards names. A forged press must not keep the process busy.
 */
const MOST_TASKS = 20;

/**
 * Reads what a press has sent, the button's own data merged with the inputs of its card. It reads
 * the data of every release, since buttons stay in people's chats: `test/stored-presses` has one of
 * each shape. Undefined for what no button of ours sends.
 */
export function readPress(sent: Filled): PressData<Filled> | undefined {
  const of = (name: OwnName) => {
    const value = sent[name];
    return typeof value === 'string' ? value : '';
  };
  const dialog = of('dialog');
  if (dialog !== '') return isDialogName(dialog) ? readForm(dialog, sent, of) : undefined;
  const what = of('start');
  if (isStartName(what))
    return { kind: 'start', what, ...(of('post') === '' ? {} : { apart: true }) };
  const id = of('case');
  switch (of('show')) {
    case 'mine':
    case 'watches':
      return { kind: of('show') === 'mine' ? 'mine' : 'watches', page: pageOf(of('page')) };
    case 'unit':
      return {
        kind: 'unit',
        ...(of('unit') === '' ? {} : { unit: of('unit') }),
        page: pageOf(of('page')),
      };
    case 'ownControl':
      return {
        kind: 'ownControl',
        month: of('month'),
        ...(of('page') === '' ? {} : { page: pageOf(of('page')) }),
        ...(of('as') === 'text' ? { asText: true } : {}),
      };
    case 'ownControlYear':
      return {
        kind: 'ownControlYear',
        unit: of('yearOf'),
        ...(of('as') === 'text' ? { asText: true } : {}),
      };
    case 'case':
      return { kind: 'case', case: id };
    case 'history':
      return { kind: 'history', case: id };
  }
  const says = of('says');
  // An answer that is missing is no answer, and must not stand for a no.
  if (of('swap') !== '')
    return says === 'yes' || says === 'no' ? { kind: 'swap', swap: of('swap'), says } : undefined;
  if (id === '') return undefined;
  if (of('again') !== '') return { kind: 'sendAgain', case: id };
  if (of('nudge') !== '')
    return { kind: 'nudge', case: id, tasks: namesIn(of('tasks')).slice(0, MOST_TASKS) };
  return readAnswer(id, sent, of);
}

type Own = (name: OwnName) => string;

function readForm(dialog: DialogName, sent: Filled, of: Own): PressData<Filled> {
  const [form = '', run] = of('form').split('#');
  const go = of('go');
  const isWay = go === 'back' || go === 'cancel';
  const given = Object.entries(sent).flatMap(([key, value]): [string, unknown][] => {
    if (key.startsWith(`${form}/`)) return [[key.slice(form.length + 1), value]];
    // 0.1.0 named the inputs of a form without a slash, and the choice of its button `go`.
    const isOwn = key === 'dialog' || key === 'form' || (key === 'go' && isWay);
    return isOwn || `${form}/${key}` in sent ? [] : [[key, value]];
  });
  return {
    kind: 'form',
    dialog,
    form,
    run,
    ...(isWay ? { way: go } : {}),
    answers: Object.fromEntries(given),
  };
}

function readAnswer(id: string, sent: Filled, of: Own): PressData<Filled> {
  const { [correcting.which]: which, [correcting.day]: day } = sent;
  // Lists each task once, however a client joins several.
  const chosen = [which, sent[ticking]].find((value) => typeof value === 'string') ?? '';
  const named = of('tasks') === '' ? String(chosen) : of('tasks');
  const ticks = namesIn(named);
  const tasks = [...new Set(ticks.map((tick) => tick.replace(/\/.*/, '')))];
  const answers = {
    ...Object.fromEntries(
      Object.entries(sent).filter(([key]) => key.includes('/') || !isOwnName(key)),
    ),
    ...readTicks(ticks.slice(0, MOST_TASKS)),
  };
  return {
    kind: 'answer',
    case: id,
    tasks: tasks.slice(0, MOST_TASKS),
    answers: { ...answers, ...readCorrection(tasks, which === undefined ? answers.day : day) },
    ...(of('from') === '' ? {} : { from: of('from') }),
  };
}

function namesIn(list: string): string[] {
  return [...new Set(list.split(/[ ,]/))].filter((name) => name !== '');
}

/**
 * The answers that ticks carry. Two different ones for one field are kept as no choice of it, so
 * that the press is refused and nobody's answer is guessed.
 */
function readTicks(ticks: readonly string[]): Filled {
  const given = ticks.filter((tick) => tick.includes('=')).map((tick) => tick.split('='));
  return Object.fromEntries(
    given.map(([field = '']) => [
      field,
      given.flatMap(([other, answer]) => (other === field ? [answer] : [])).join(),
    ]),
  );
}

/**
 * What "Rätta datum" sends, as 0.1.0 named its inputs too: the chosen task has the day as its own.
 */
function readCorrection([task = '', ...others]: readonly string[], day: unknown): Filled {
  if (!task.startsWith('correct@') || others.length > 0) return {};
  const given = day === undefined ? {} : { [correcting.day]: day, [`${task}/day`]: day };
  return { [correcting.which]: task, ...given };
}

function pageOf(text: string): number {
  return Math.max(1, Number.parseInt(text, 10) || 1);
}

function isOwnName(name: string): boolean {
  return (ownNames as readonly string[]).includes(name);
}

function isStartName(name: string): name is StartName {
  return Object.hasOwn(words, name) || (startedByButton as readonly string[]).includes(name);
}
