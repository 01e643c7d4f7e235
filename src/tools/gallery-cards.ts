import { historyText } from '../../cards/case/history.ts';
import { formCard } from '../../cards/form.ts';
import { letterCard, mineCard } from '../../cards/lists.ts';
import type { CardMessage, Look } from '../../cards/look.ts';
import {
  aboutCard,
  awayCard,
  folded,
  helpCard,
  historyCard,
  menuCard,
  noticeCard,
  purged,
  refusalText,
  welcomeCard,
} from '../../cards/notices.ts';
import { outpatientCard } from '../../cards/outpatient/case.ts';
import { dayText, done, menu, old, refusals } from '../../cards/texts.ts';
import { catalogue, dialogNamed } from '../../dialogs/catalogue.ts';
import { type Asked, answerTurn, type Dialog, mayStart, nextTurn, type Turn } from '../../dialogs/dialog.ts';
import { usualMunicipality } from '../config.ts';
import type { CaseDocument, LetterDocument } from '../domain/document.ts';
import { dayList, listsFor } from '../domain/lists.ts';
import type { Person } from '../domain/people.ts';
import type { Situation } from '../domain/step.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { idOf, type Name, type Played, situationAt, staff } from './gallery-play.ts';
import { assigned, booked, caseSituations, inTreatment, opened, planned, started } from './gallery-situations.ts';

/** A card as somebody sees it: what the gallery shows and the tests check. */
export interface Shot {
  readonly group: string;
  readonly name: string;
  readonly who: Name | 'anybody';
  readonly message: CardMessage;
  /** The case that it is drawn from, where it is a case's card. */
  readonly view?: CaseView;
}

export const look: Look = {
  ...usualMunicipality,
  routine: { ...usualMunicipality.routine, validUntil: '2026-06-30' },
};

const EVERYBODY: readonly Name[] = ['sara', 'eva', 'bea', 'bo', 'maj', 'erik', 'simon', 'vera', 'adam'];

/** Every card in every situation, for everybody who sees it. */
export function allShots(): Shot[] {
  return [...caseShots(), ...formShots(), ...listShots(), ...letterShots(), ...noticeShots()];
}

export function caseShots(): Shot[] {
  return caseSituations.flatMap(({ group, name, history }) => {
    const { doc, s } = history();
    return EVERYBODY.flatMap((who): Shot[] => {
      const view = viewOf(doc, idOf(who), s);
      return view ? [{ group, name, who, message: outpatientCard(view, look), view }] : [];
    });
  });
}

/** Each dialog's forms, as asked first and as asked again after a refusal. */
export function formShots(): Shot[] {
  const s = situationAt('2026-02-10 12:00');
  const cases = [opened('OV-2026-0021'), assigned('bea', 'OV-2026-0022'), inTreatment('bea', 'OV-2026-0023')].map(
    ({ doc }) => doc,
  );
  const shots = catalogue.flatMap((dialog) => {
    const who = (['sara', 'eva', 'maj'] as const).find((name) => mayStart(dialog, personNamed(name))) ?? 'sara';
    const asked: Asked = { person: personNamed(who), s, ...look, cases: [] };
    const wrong = Object.fromEntries(
      (nextTurn(dialog, asked, {}) as Extract<Turn, { kind: 'ask' }>).form.fields.map((field) => [field.id, 'xyz!']),
    );
    const first = nextTurn(dialog, asked, {}) as Extract<Turn, { kind: 'ask' }>;
    return [
      drawn(`dialog ${dialog.name}`, who, dialog, asked, first),
      drawn(`dialog ${dialog.name}, refused`, who, dialog, asked, answerTurn(dialog, asked, {}, first.form.id, wrong), wrong),
    ];
  });
  const takeOver = dialogNamed('takeOver') as Dialog;
  const whose = { whose: idOf('sara'), 'whose.done': 'yes' };
  const second = (of: readonly CaseDocument[]) => {
    const asked: Asked = { person: personNamed('maj'), s, ...look, cases: of };
    return drawn(`dialog takeOver, ${of.length} cases`, 'maj', takeOver, asked, nextTurn(takeOver, asked, whose));
  };
  return [...shots, second(cases), second([])];
}

function drawn(name: string, who: Name, dialog: Dialog, asked: Asked, turn: Turn, values?: Record<string, string>): Shot {
  if (turn.kind !== 'ask') throw new Error(`${name} asks nothing`);
  const { people, today } = asked.s;
  const notice = turn.fault && refusalText(turn.fault, people, today, look, dialog.name);
  const back = Object.keys(turn.answers).some((key) => key.endsWith('.done'));
  const drawing = { people, today, vs: look.caseSystem };
  const message = formCard(dialog.name, turn.form, drawing, look, { notice, back, ...(values ? { values } : {}) });
  return { group: 'dialogs', name, who, message };
}

/** Many cases at once, on a Monday on which some of them are late. */
function manyCases(): { docs: CaseDocument[]; s: Situation } {
  const numbers = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `OV-2026-${String(from + at).padStart(4, '0')}`);
  const histories: Played[] = [
    ...numbers(1, 2).map((number) => opened(number)),
    ...numbers(3, 3).map((number) => assigned('bea', number)),
    ...numbers(6, 2).map((number) => started('bea,bo', number)),
    ...numbers(8, 2).map((number) => booked('bea', number)),
    ...numbers(10, 4).map((number) => inTreatment('bea', number)),
    ...numbers(14, 2).map((number) => planned('bo,bea', number)),
  ];
  return { docs: histories.map(({ doc }) => doc), s: situationAt('2026-02-23 08:30') };
}

export function listShots(): Shot[] {
  const { docs, s } = manyCases();
  const few = docs.filter(({ number }) => number.endsWith('10') || number.endsWith('08'));
  const group = 'lists';
  const seen = (who: Name, from: readonly CaseDocument[]) => from.filter((doc) => viewOf(doc, idOf(who), s));
  const mine = (name: string, who: Name, from: readonly CaseDocument[], page?: number): Shot => ({
    group,
    name: `mina ärenden, ${name}`.replace('mina ärenden', 'own cases'),
    who,
    message: mineCard(listsFor(idOf(who), seen(who, from), s), s, look, page),
  });
  const day = (name: string, who: Name, from: readonly CaseDocument[]): Shot => {
    const letter = letterOf('list', who, s);
    return {
      group,
      name,
      who,
      message: letterCard(letter, { ...dayList(idOf(who), seen(who, from), s), cases: [] }, s, idOf(who), look),
    };
  };
  const away = { ...s, people: { staff, absences: [{ person: idOf('bea'), from: '2026-02-20' }] } };
  return [
    day('the day’s list', 'bea', few),
    day('the day’s list, many cases', 'bea', docs),
    day('the managers’ list', 'eva', docs),
    day('the managers’ list, only what is late with others', 'maj', docs),
    {
      ...day('the day’s list', 'bo', few),
      name: 'the day’s list of somebody who is not reached',
      who: 'eva',
      message: unreachedList(few, s),
    },
    mine('few', 'bea', few),
    mine('nothing', 'simon', docs),
    mine('first page', 'sara', docs, 1),
    mine('second page', 'sara', docs, 2),
    mine('last page', 'sara', docs, 9),
    mine('first page', 'eva', docs, 1),
    {
      group,
      name: 'own cases, of somebody who stands in',
      who: 'bo',
      message: mineCard(listsFor(idOf('bo'), docs, away), away, look),
    },
  ];
}

function unreachedList(docs: readonly CaseDocument[], s: Situation): CardMessage {
  return letterCard(letterOf('list', 'bea', s), { ...dayList(idOf('bea'), docs, s), cases: [] }, s, idOf('eva'), look);
}

export function letterShots(): Shot[] {
  const { docs, s } = manyCases();
  const shot = (name: string, who: Name, letter: LetterDocument): Shot => ({
    group: 'letters',
    name,
    who,
    message: letterCard(letter, { mine: [], told: [], cases: docs }, s, idOf(who), look),
  });
  const cases = docs.map(({ id }) => id);
  return [
    shot('absence, reported by another', 'bea', { ...letterOf('absence', 'bea', s), about: idOf('bea'), by: idOf('eva') }),
    shot('absence, to the deputy', 'bo', { ...letterOf('absence', 'bo', s), about: idOf('bea'), by: idOf('bea') }),
    shot('back', 'bea', { ...letterOf('back', 'bea', s), cases: cases.slice(0, 3), since: '2026-01-01T00:00:00.000Z' }),
    shot('taken over, one', 'simon', {
      ...letterOf('takenOver', 'simon', s),
      about: idOf('sara'),
      by: idOf('maj'),
      cases: cases.slice(0, 1),
    }),
    shot('taken over, many', 'simon', { ...letterOf('takenOver', 'simon', s), about: idOf('sara'), by: idOf('maj'), cases }),
    shot('a person is missing', 'adam', { ...letterOf('personMissing', 'adam', s), by: idOf('eva') }),
  ];
}

function letterOf(what: LetterDocument['what'], to: Name, s: Situation): LetterDocument {
  return { id: `letter:${to}`, kind: 'letter', to: idOf(to), what, day: s.today, cards: {}, wakeAt: null, claim: null };
}

export function noticeShots(): Shot[] {
  const s = situationAt('2026-02-10 12:00');
  const group = 'notices';
  const anybody = (name: string, message: CardMessage): Shot => ({ group, name, who: 'anybody', message });
  const menus = (['sara', 'bea', 'eva', 'adam'] as const).map(
    (who): Shot => ({ group, name: 'menu', who, message: menuCard(commandsOf(personNamed(who)), look) }),
  );
  const past = { ...look, routine: { ...look.routine, validUntil: '2019-06-02' } };
  const year = caseSituations.filter(({ group: of }) => of === 'end' || of === 'people').slice(4, 7);
  return [
    anybody('welcome', welcomeCard(look)),
    ...menus,
    { group, name: 'help', who: 'bea', message: helpCard(s.people, idOf('bea'), look) },
    { group, name: 'help, without a manager', who: 'vera', message: helpCard(s.people, idOf('vera'), look) },
    anybody('about', aboutCard(look, s.today)),
    anybody('about, no longer valid', aboutCard(past, s.today)),
    ...year.map(({ name, history }): Shot => {
      const { doc, s: then } = history();
      const view = viewOf(doc, idOf('eva'), then) as CaseView;
      return { group, name: `history: ${name}`, who: 'eva', message: historyCard(historyText(view)) };
    }),
    anybody('folded', folded),
    anybody('farewell, wrong person', noticeCard(old.wrongPerson)),
    anybody('farewell, left', noticeCard(old.left)),
    anybody('farewell, undone', noticeCard(old.undone('Eva Skiss', 'måndag 12 januari 09.00'))),
    anybody('purged', purged),
    anybody('away', awayCard(refusalText({ code: 'away', since: '2026-02-02' }, s.people, s.today, look), look)),
    ...Object.entries(done).map(([what, words]) => anybody(`done: ${what}`, noticeCard(words(exampleFacts(what, s))))),
    ...refusalShots(s),
  ];
}

function refusalShots(s: Situation): Shot[] {
  const facts = {
    field: 'day',
    latest: s.today,
    earliest: '2026-01-12',
    by: idOf('eva'),
    at: s.now,
    since: '2026-02-02',
    reference: '4f1c09ab',
  };
  const blocked = ['carePlanFirst', 'grantFirst', 'assignFirst'].map((why) => ({
    code: 'blocked',
    why,
    who: `person:${idOf('sara')}`,
  }));
  const codes = Object.keys(refusals).filter((code) => code !== 'blocked');
  return [...codes.map((code) => ({ code, ...facts })), { code: 'notOpen' }, ...blocked].map((refusal) => ({
    group: 'refusals',
    name: 'why' in refusal ? `${refusal.code}: ${refusal.why}` : refusal.code,
    who: 'anybody' as const,
    message: noticeCard(refusalText(refusal, s.people, s.today, look, 'bookInitial')),
  }));
}

function exampleFacts(what: string, s: Situation): Record<string, string> {
  const day = (of: string) => dayText(of, s.today);
  return {
    person: 'Bea Exempel',
    from: what === 'takenOver' ? 'Sara Exempel' : day('2026-02-10'),
    to: day('2026-02-20'),
    deputy: 'Bo Prov',
    count: '3',
    left: '1',
  };
}

function commandsOf(person: Person): (keyof typeof menu.commands)[] {
  return (Object.keys(menu.commands) as (keyof typeof menu.commands)[]).filter((name) => {
    const dialog = dialogNamed(name);
    return dialog === undefined || mayStart(dialog, person);
  });
}

function personNamed(name: Name): Person {
  return staff.people.find(({ id }) => id === idOf(name)) as Person;
}
