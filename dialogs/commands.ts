import type { MenuCommand } from '../cards/notices.ts';
import type { StartName } from '../cards/press-data.ts';
import { menu } from '../cards/texts.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import { sidesOf } from '../src/domain/people/aid-units.ts';
import type { Person, PersonId } from '../src/domain/people/people.ts';
import { personOf } from '../src/domain/people/staff-list.ts';
import { seesOwnControl } from '../src/domain/people/units-of-manager.ts';
import { dialogNamed } from './catalogue.ts';
import { mayStart } from './dialog.ts';

/** The commands of the menu that the person may use, in its order. Each role sees only its own. */
export function commandsFor(person: PersonId, s: Situation): readonly MenuCommand[] {
  const known = personOf(s.people, person);
  return (Object.keys(menu.commands) as MenuCommand[]).filter((name) => mayUse(name, known, s));
}

/** True when the person may start it. Whoever is unknown may start what everybody may. */
export function mayUse(name: StartName, person: Person | undefined, s: Situation): boolean {
  if (name === 'ownControl' || name === 'unit')
    return person !== undefined && seesOwnControl(person.id, s);
  if (name === 'whoWatches') return person !== undefined && sidesOf(person, s.people).length > 0;
  const dialog = dialogNamed(name as string);
  return dialog === undefined || (person !== undefined && mayStart(dialog, person, s.people));
}
