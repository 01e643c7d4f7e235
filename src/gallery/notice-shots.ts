import { aboutCard, helpCard } from '../../cards/about.ts';
import { historyText } from '../../cards/case/history.ts';
import type { CardMessage } from '../../cards/look.ts';
import {
  awayCard,
  folded,
  historyCard,
  menuCard,
  noticeCard,
  purged,
  refusalText,
  welcomeCard,
} from '../../cards/notices.ts';
import { dayText, done, menu, old, refusals } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { mayStart } from '../../dialogs/dialog.ts';
import type { Situation } from '../domain/engine/step.ts';
import { unitsOf } from '../domain/own-control.ts';
import { sidesOf } from '../domain/people/aid-units.ts';
import type { Person } from '../domain/people/people.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { idOf, personNamed } from './demo-staff.ts';
import { instantOf } from './messages.ts';
import { caseSituations } from './outpatient-situations.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

export function noticeShots(): Shot[] {
  const s = situationAt(instantOf('2026-02-10 12:00'));
  const group = 'notices';
  const anybody = (name: string, message: CardMessage): Shot => ({
    group,
    name,
    who: 'anybody',
    message,
  });
  const menus = (['sara', 'bea', 'eva', 'adam', 'vilma', 'frida', 'ulrika'] as const).map(
    (who): Shot => ({
      group,
      name: 'menu',
      who,
      message: menuCard(commandsOf(personNamed(who), s), look),
    }),
  );
  const past = { ...look, routine: { ...look.routine, validUntil: '2019-06-02' } };
  const year = caseSituations
    .filter(({ group: of }) => of === 'end' || of === 'people')
    .slice(4, 7);
  return [
    anybody('welcome', welcomeCard(look)),
    ...menus,
    { group, name: 'help', who: 'bea', message: helpCard(s.people, idOf('bea'), look) },
    {
      group,
      name: 'help, without a manager',
      who: 'vera',
      message: helpCard(s.people, idOf('vera'), look),
    },
    anybody('about', aboutCard(look, s.today, ['outpatient'])),
    { group, name: 'about, VO and FH', who: 'vilma', message: aboutCard(look, s.today, ['aid']) },
    {
      group,
      name: 'about, both',
      who: 'vera',
      message: aboutCard(look, s.today, ['outpatient', 'aid']),
    },
    {
      group,
      name: 'help, VO and FH',
      who: 'vilma',
      message: helpCard(s.people, idOf('vilma'), look),
    },
    anybody('about, no longer valid', aboutCard(past, s.today, ['outpatient'])),
    anybody(
      'about, another version',
      aboutCard({ ...look, routine: { ...look.routine, hasPlaces: false } }, s.today, [
        'outpatient',
      ]),
    ),
    ...year.map(({ name, history }): Shot => {
      const { doc, s: then } = history();
      const view = viewOf(doc, idOf('eva'), then) as CaseView;
      return {
        group,
        name: `history: ${name}`,
        who: 'eva',
        message: historyCard(historyText(view, look)),
      };
    }),
    anybody('folded', folded),
    anybody('farewell, wrong person', noticeCard(old.wrongPerson)),
    anybody('farewell, left', noticeCard(old.left)),
    anybody('farewell, undone', noticeCard(old.undone('Eva Skiss', 'måndag 12 januari 09.00'))),
    anybody('purged', purged),
    anybody(
      'away',
      awayCard(refusalText({ code: 'away', since: '2026-02-02' }, s.people, s.today, look), look),
    ),
    ...Object.entries(done).map(([what, words]) =>
      anybody(`done: ${what}`, noticeCard(words(exampleFacts(what, s)))),
    ),
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
    side: 'FH',
    unit: 'Bistånd funktionshinder',
    number: 'ÖV-2026-0002',
    before: 'ÖV-2026-0001',
    who: `person:${idOf('frida')}`,
  };
  const blocked = [
    'carePlanFirst',
    'grantFirst',
    'assignFirst',
    'fhFirst',
    'initialMeetingFirst',
  ].map((why) => ({
    code: 'blocked',
    why,
    who: `person:${idOf('sara')}`,
  }));
  const codes = Object.keys(refusals).filter((code) => code !== 'blocked');
  return [...codes.map((code) => ({ code, ...facts })), { code: 'notOpen' }, ...blocked].map(
    (refusal) => ({
      group: 'refusals',
      name: 'why' in refusal ? `${refusal.code}: ${refusal.why}` : refusal.code,
      who: 'anybody' as const,
      message: noticeCard(refusalText(refusal, s.people, s.today, look, 'bookInitial')),
    }),
  );
}

function exampleFacts(what: string, s: Situation): Record<string, string> {
  const day = (of: string) => dayText(of, s.today);
  return {
    side: 'VO',
    person: 'Bea Exempel',
    from: what === 'takenOver' ? 'Sara Exempel' : day('2026-02-10'),
    to: day('2026-02-20'),
    deputy: 'Bo Prov',
    count: '3',
    left: '1',
  };
}

/** The same choice of commands as the bot makes. */
function commandsOf(person: Person, s: Situation): (keyof typeof menu.commands)[] {
  return (Object.keys(menu.commands) as (keyof typeof menu.commands)[]).filter((name) => {
    const dialog = dialogNamed(name);
    if (name === 'ownControl') return unitsOf(person.id, s).length > 0;
    if (name === 'whoWatches') return sidesOf(person, s.people).length > 0;
    return dialog === undefined || mayStart(dialog, person, s.people);
  });
}
