import { menuCard } from '../../cards/notices.ts';
import { menu } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { mayStart } from '../../dialogs/dialog.ts';
import { sidesOf } from '../domain/people/aid-units.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { seesOwnControl } from '../domain/people/units-of-manager.ts';
import type { ChatDeps } from './deps.ts';
import type { Reply } from './reply.ts';

/** The menu of the commands that this person may use (E18). Each role sees only its own. */
export async function showMenu({ app, look }: ChatDeps, person: string): Promise<Reply> {
  const s = await app.situation();
  const known = personOf(s.people, person);
  const may = (name: string) => {
    const dialog = dialogNamed(name);
    if (name === 'ownControl') return seesOwnControl(person, s);
    if (name === 'whoWatches') return known !== undefined && sidesOf(known, s.people).length > 0;
    return dialog === undefined || (known !== undefined && mayStart(dialog, known, s.people));
  };
  const commands = (Object.keys(menu.commands) as (keyof typeof menu.commands)[]).filter(may);
  return { kind: 'card', message: menuCard(commands, look) };
}
