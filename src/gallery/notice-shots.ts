import { refusalText } from '../../cards/fault-texts.ts';
import { awayCard, folded, noticeCard, purged } from '../../cards/notices.ts';
import { dayText, done, old } from '../../cards/texts.ts';
import type { Situation } from '../domain/engine/step.ts';
import { helpShots } from './help-shots.ts';
import { historyShots } from './history-shots.ts';
import { menuShots } from './menu-shots.ts';
import { instantOf } from './messages.ts';
import { refusalShots } from './refusal-shots.ts';
import { anybody, look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

export function noticeShots(): Shot[] {
  const s = situationAt(instantOf('2026-02-10 12:00'));
  return [
    ...menuShots(s),
    ...helpShots(s),
    ...historyShots(),
    anybody('folded', folded),
    anybody('farewell, wrong person', noticeCard(old.wrongPerson)),
    anybody('farewell, left', noticeCard(old.left)),
    anybody(
      'farewell, undone',
      noticeCard(old.undone('Eva Skiss', 'måndag 12 januari klockan 09.00')),
    ),
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

function exampleFacts(what: string, s: Situation): Record<string, string> {
  const day = (of: string) => dayText(of, s.today);
  return {
    side: 'VO',
    person: 'Bea Exempel',
    by: 'Vilma Exempel',
    with: 'Viktor Prov',
    own: day('2026-02-16'),
    theirs: day('2026-02-19'),
    from: what === 'takenOver' ? 'Sara Exempel' : day('2026-02-10'),
    to: day('2026-02-20'),
    deputy: 'Bo Prov',
    count: '3',
    left: '1',
  };
}
