import { historyText } from '../../cards/case/history.ts';
import { historyCard } from '../../cards/history-card.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { idOf } from './demo-staff.ts';
import { caseSituations } from './outpatient-situations.ts';
import { look, type Shot } from './shot.ts';

/** The histories of a few cases, as the card that a written-out case is shown in. */
export function historyShots(): Shot[] {
  const year = caseSituations
    .filter(({ group: of }) => of === 'end' || of === 'people')
    .slice(4, 7);
  return year.map(({ name, history }): Shot => {
    const { doc, s: then } = history();
    const view = viewOf(doc, idOf('eva'), then) as CaseView;
    return {
      group: 'notices',
      name: `history: ${name}`,
      who: 'eva',
      message: historyCard(historyText(view, look)),
      isRead: true,
    };
  });
}
