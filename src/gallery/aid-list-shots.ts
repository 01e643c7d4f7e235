import { watchesCard } from '../../cards/aid/watches.ts';
import { letterCard } from '../../cards/lists/letter-card.ts';
import { mineCard } from '../../cards/lists/mine-card.ts';
import { sidesFor, whoWatches } from '../domain/aid/who-watches.ts';
import { type CaseDocument, isOfKind } from '../domain/case-document.ts';
import { dayList } from '../domain/day-list.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { viewOf } from '../domain/view.ts';
import {
  playAdmission,
  playApplicationToFH,
  playDialogue,
  playGivingBack,
  playHandover,
  playTakenHandover,
  playWatchOfFH,
} from './aid-histories.ts';
import { sceneOf } from './case-situation.ts';
import { idOf, type Name } from './demo-staff.ts';
import { listingOf } from './listing.ts';
import { instantOf } from './messages.ts';
import { playOpening } from './outpatient-histories.ts';
import { look, type Shot } from './shot.ts';
import { type Played, situationAt } from './situation.ts';
import { playFH } from './situations/usual-check.ts';

export const s = situationAt(instantOf('2026-01-14 08:30'));

/** The open cases of two units with four handläggare and two managers on a Wednesday. */
export function casesOfAid(): CaseDocument[] {
  const histories: Played[] = [
    playAdmission({ vsNumber: '2026-4471', id: 'LI-2026-0030' }),
    playWatchOfFH({ vsNumber: '2026-4471', id: 'LI-2026-0031' }),
    playWatchOfFH({ vsNumber: '2026-4471', id: 'LI-2026-0032' }, 'A2'),
    playDialogue({ vsNumber: '2026-4471', id: 'LI-2026-0033' }),
    playGivingBack({ vsNumber: '2026-4471', id: 'LI-2026-0034' }),
    playApplicationToFH({ id: 'AN-2026-0007' }),
    playHandover({ id: 'OL-2026-0003', vsNumber: '2026-2210' }),
    playTakenHandover({ id: 'OL-2026-0004', vsNumber: '2026-2210' }),
    playFH(),
    playOpening(sceneOf('OV-2026-0014')),
  ];
  return histories.map(({ doc }) => doc);
}

/** Lists of routine S: a person's own cases, the day's list and who watches what. */
export function aidListShots(): Shot[] {
  const docs = casesOfAid();
  const group = 'lists, S';
  const seen = (who: Name) => docs.filter((doc) => viewOf(doc, idOf(who), s));
  const staff: readonly Name[] = ['vilma', 'viktor', 'frida', 'fredrik', 'ulrika', 'fanny', 'vera'];
  return staff.flatMap((who): Shot[] => {
    const letter: LetterDocument = {
      id: `letter:${who}`,
      kind: 'letter',
      to: idOf(who),
      what: 'list',
      day: s.today,
      cards: {},
      wakeAt: null,
      claim: null,
    };
    const told = { ...dayList(idOf(who), seen(who), s), cases: [] };
    const day: Shot = {
      group,
      name: 'the day’s list',
      who,
      message: letterCard(letter, told, s, idOf(who), look),
    };
    const watches = docs.filter((doc) => isOfKind(doc, 'watch'));
    const found = whoWatches(watches, idOf(who), s);
    const watching: Shot = {
      group,
      name: 'who watches',
      who,
      message: watchesCard({ found, page: 1, pages: 1 }, s, look),
    };
    return [
      {
        group,
        name: 'own cases',
        who,
        message: mineCard(listingOf(who, seen(who), s), s, look),
      },
      // An empty list is not sent.
      ...(told.mine.length + told.told.length > 0 ? [day] : []),
      // The list of watches is for the two units only (E14).
      ...(sidesFor(idOf(who), s).length > 0 ? [watching] : []),
    ];
  });
}
