import { aboutCard, helpCard } from '../../cards/about.ts';
import type { Situation } from '../domain/engine/step.ts';
import { idOf } from './demo-staff.ts';
import { anybody, look, type Shot } from './shot.ts';

/** The help of some people, and what "om rutinen" says. */
export function helpShots(s: Situation): Shot[] {
  const group = 'notices';
  const past = { ...look, routine: { ...look.routine, validUntil: '2019-06-02' } };
  return [
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
  ];
}
