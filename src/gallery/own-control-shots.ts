import { ownControlCard } from '../../cards/lists/own-control.ts';
import { ownControlTextCard } from '../../cards/lists/own-control-file.ts';
import type { CardMessage } from '../../cards/look.ts';
import type { OwnControl } from '../domain/own-control.ts';
import type { Name } from './demo-staff.ts';
import { instantOf } from './messages.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** Own control (E20) of a unit of each routine, in a month that is over and one that runs. */
export function ownControlShots(): Shot[] {
  const s = situationAt(instantOf('2026-02-02 08:30'));
  const insatser: OwnControl['units'][number] = {
    unit: 'insatser',
    counts: [
      { measure: 'plans', of: [31, 2, 1] },
      { measure: 'followUps', of: [12, 3, 0] },
      { measure: 'assignments', of: [8, 2, 1] },
    ],
  };
  const fh: OwnControl['units'][number] = {
    unit: 'fh',
    counts: [
      { measure: 'checks', of: [54, 5, 2, 2] },
      { measure: 'watches', of: [3, 1, 0] },
      { measure: 'applications', of: [2, 0, 1] },
      { measure: 'handovers', of: [0, 1, 0] },
    ],
  };
  const shot = (name: string, who: Name, message: CardMessage): Shot => ({
    group: 'own control',
    name,
    who,
    message,
    isRead: true,
  });
  const card = (name: string, who: Name, control: OwnControl) =>
    shot(name, who, ownControlCard(control, s, look));
  const file = 'https://bot.example.org/skriv-ut/x';
  return [
    card('a month', 'eva', { month: '2026-01', units: [insatser] }),
    card('a month, of FH', 'fanny', { month: '2026-01', units: [fh] }),
    card('several units', 'maj', { month: '2026-01', units: [insatser, fh] }),
    card('the month that runs', 'eva', { month: '2026-02', units: [insatser] }),
    card('nothing to count', 'erik', { month: '2026-01', units: [] }),
    shot(
      'as text to copy and a file',
      'eva',
      ownControlTextCard({ month: '2026-01', units: [insatser] }, s, look, file),
    ),
  ];
}
