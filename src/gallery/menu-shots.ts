import { menuCard } from '../../cards/notices.ts';
import { menu } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { mayStart } from '../../dialogs/dialog.ts';
import type { Situation } from '../domain/engine/step.ts';
import { sidesOf } from '../domain/people/aid-units.ts';
import type { Person } from '../domain/people/people.ts';
import { seesOwnControl } from '../domain/people/units-of-manager.ts';
import { personNamed } from './demo-staff.ts';
import { look, type Shot } from './shot.ts';

/** The menu of one person of each role. */
export function menuShots(s: Situation): Shot[] {
  return (['sara', 'bea', 'eva', 'adam', 'vilma', 'frida', 'ulrika'] as const).map(
    (who): Shot => ({
      group: 'notices',
      name: 'menu',
      who,
      message: menuCard(commandsOf(personNamed(who), s), look),
    }),
  );
}

/** The same choice of commands as the bot makes. */
function commandsOf(person: Person, s: Situation): (keyof typeof menu.commands)[] {
  return (Object.keys(menu.commands) as (keyof typeof menu.commands)[]).filter((name) => {
    const dialog = dialogNamed(name);
    if (name === 'ownControl') return seesOwnControl(person.id, s);
    if (name === 'whoWatches') return sidesOf(person, s.people).length > 0;
    return dialog === undefined || mayStart(dialog, person, s.people);
  });
}
