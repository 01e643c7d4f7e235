import type { Situation } from '../src/domain/engine/step.ts';
import { careManagerRole, unitOfSide } from '../src/domain/people/aid-units.ts';
import type { People, Person } from '../src/domain/people/people.ts';
import { hasRole, holdersOf } from '../src/domain/people/staff-list.ts';
import { actionSet, asMain, press } from './button-elements.ts';
import { adaptiveCard, container, section, text, title } from './elements.ts';
import type { CardMessage, Look } from './look.ts';
import type { Command } from './press-data.ts';
import { menu, namesText, welcome, welcomeLines } from './texts.ts';

type Work = keyof typeof welcomeLines;

/** What each work tries first. */
const FIRST = {
  socialWorker: 'new',
  therapist: 'mine',
  careManagerVO: 'admission',
  careManagerFH: 'whoWatches',
  managerOfTherapists: 'unit',
  managerOfSocialWorkers: 'unit',
  managerVO: 'unit',
  managerFH: 'unit',
  managerOfManagers: 'ownControl',
  administrator: 'about',
  other: 'mine',
} as const satisfies Readonly<Record<Work, Command>>;

/**
 * The card at the first contact, and for a greeting (E18): what the bot will tell this person, the
 * first thing to try, and what is never written to it.
 */
export function welcomeCard(person: Person, s: Situation, look: Look): CardMessage {
  const works = worksOf(person, s.people);
  const named = {
    vs: look.aidSystem,
    link: look.linkName,
    times: namesText(s.settings.link.times.map((time) => time.replace(':', '.'))),
  };
  const lines = [...new Set(works.flatMap((work) => welcomeLines[work](named)))];
  const first = FIRST[works[0] ?? 'other'];
  const start = (name: string, what: Command | 'menu') =>
    press(name, { kind: 'start', what }, look.cardAction);
  const others = [
    ...(first === 'mine' ? [] : [start(menu.commands.mine, 'mine')]),
    start(menu.showAll, 'menu'),
  ];
  return {
    card: adaptiveCard([
      title(welcome.lead),
      text(welcome.what),
      section(welcome.hears),
      ...lines.map((line) => text(`• ${line}`, { spacing: 'Small' })),
      container([text(welcome.secrecy, { weight: 'Bolder' }), text(welcome.numbers)], {
        style: 'emphasis',
        spacing: 'Medium',
      }),
      section(welcome.begin),
      actionSet([asMain(start(menu.commands[first], first))]),
      ...others.map((button) => actionSet([button])),
    ]),
    summary: welcome.lead,
  };
}

/** The works of a person, of which somebody may have several. */
function worksOf(person: Person, people: People): readonly [Work, ...Work[]] {
  const [first, ...more] = (Object.keys(isWork) as (keyof typeof isWork)[]).filter((work) =>
    isWork[work](person, people),
  );
  return first === undefined ? ['other'] : [first, ...more];
}

const isWork = {
  socialWorker: (person) => hasRole(person, 'socialWorker'),
  therapist: (person) => hasRole(person, 'therapist'),
  careManagerVO: (person) => hasRole(person, careManagerRole('VO')),
  careManagerFH: (person) => hasRole(person, careManagerRole('FH')),
  managerOfTherapists: (person, people) =>
    unitsOf(person).some((unit) => holdersOf(people, 'therapist', unit).length > 0),
  managerOfSocialWorkers: (person, people) =>
    unitsOf(person).some((unit) => holdersOf(people, 'socialWorker', unit).length > 0),
  managerVO: (person, people) => unitsOf(person).some((id) => id === unitOfSide(people, 'VO')?.id),
  managerFH: (person, people) => unitsOf(person).some((id) => id === unitOfSide(people, 'FH')?.id),
  managerOfManagers: ({ id }, people) =>
    holdersOf(people, 'unitManager').some(({ manager }) => manager === id),
  administrator: (person) => hasRole(person, 'administrator'),
} satisfies Readonly<Record<Exclude<Work, 'other'>, (person: Person, people: People) => boolean>>;

function unitsOf({ roles }: Person): string[] {
  return roles.filter(({ role }) => role === 'unitManager').map(({ unit }) => unit);
}
