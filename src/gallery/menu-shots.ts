import {
  englishCard,
  meantCard,
  menuCard,
  onTheCardCard,
  thanksCard,
} from '../../cards/notices.ts';
import { typed } from '../../cards/texts.ts';
import { welcomeCard } from '../../cards/welcome.ts';
import { commandsFor } from '../../dialogs/commands.ts';
import type { Situation } from '../domain/engine/step.ts';
import { idOf, personNamed } from './demo-staff.ts';
import { anybody, look, type Shot } from './shot.ts';

const EACH_ROLE = [
  'sara',
  'bea',
  'eva',
  'maj',
  'vera',
  'adam',
  'vilma',
  'frida',
  'ulrika',
  'fanny',
] as const;

/** What each role gets at the first contact and as its menu, and the answers to what is typed. */
export function menuShots(s: Situation): Shot[] {
  const group = 'notices';
  return [
    ...EACH_ROLE.map((who): Shot => {
      const message = welcomeCard(personNamed(who), s, look);
      return { group, name: 'first contact', who, message };
    }),
    ...EACH_ROLE.map((who): Shot => {
      const message = menuCard(commandsFor(idOf(who), s), look);
      return { group, name: 'menu', who, message };
    }),
    {
      group,
      name: 'not understood',
      who: 'bea',
      message: menuCard(commandsFor(idOf('bea'), s), look, typed.unknown),
    },
    anybody('meant', meantCard(['new'], look)),
    anybody('meant, several', meantCard(['handover', 'takeOver'], look)),
    anybody('in English', englishCard(look)),
    anybody('thanks', thanksCard(look)),
    anybody('an answer that was typed', onTheCardCard(look)),
  ];
}
