import { watchesCard } from '../../cards/aid/watches.ts';
import { caseCard } from '../../cards/case/case-card.ts';
import { historyText } from '../../cards/case/history.ts';
import { refusalText } from '../../cards/fault-texts.ts';
import { historyCard } from '../../cards/history-card.ts';
import { mineCard } from '../../cards/lists/mine-card.ts';
import { ownControlCard } from '../../cards/lists/own-control.ts';
import { ownControlYearCard } from '../../cards/lists/own-control-year.ts';
import { unitCard, unitsCard } from '../../cards/lists/unit-card.ts';
import { type Look, nameOf } from '../../cards/look.ts';
import { awayCard, noticeCard } from '../../cards/notices.ts';
import { dayText, done } from '../../cards/texts.ts';
import type { Answer } from '../app/doors.ts';
import type { Acted } from '../app/what-is-done.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isPersonId } from '../domain/people/people.ts';
import type { Day } from '../domain/time.ts';
import type { CaseView } from '../domain/view.ts';
import { endOfKeeping } from '../domain/wake-time.ts';
import { caseFaults, confirmPress, isDoubt } from './case-faults.ts';
import type { Pressed } from './pressed-tasks.ts';
import type { Reply } from './reply.ts';

/** Draws what a door answered, as a card or a sentence. */
export function drawActed(
  acted: Answer<Acted>,
  look: Look,
  { file, pressed }: { file?: string | undefined; pressed?: Pressed } = {},
): Reply {
  const { s } = acted;
  switch (acted.kind) {
    case 'case': {
      const { refusal, view } = acted;
      const names = { ...keptToOf(view), known: knownOf(view) };
      if (!refusal) return { kind: 'card', message: caseCard(view, look), names };
      const confirm = pressed && isDoubt(refusal) ? confirmPress(view, pressed) : undefined;
      const wrong = caseFaults(view, refusal, pressed ?? { tasks: [], inputs: {} }, look);
      const refused = { ...wrong, confirm, typed: pressed?.inputs ?? {} };
      return { kind: 'card', message: caseCard(view, look, 'full', refused), names };
    }
    case 'history':
      return {
        kind: 'post',
        message: historyCard(historyText(acted.view, look), file),
        names: keptToOf(acted.view),
      };
    case 'mine':
      return { kind: 'card', message: mineCard(acted, s, look), names: 'several' };
    case 'watches':
      return { kind: 'card', message: watchesCard(acted, s, look), names: 'several' };
    case 'unit':
      return { kind: 'card', message: unitCard(acted.view, s, look), names: 'several' };
    case 'units':
      return { kind: 'card', message: unitsCard(acted.sums, s, look) };
    case 'ownControl':
      return { kind: 'card', message: ownControlCard(acted.control, s, look) };
    case 'ownControlYear':
      return { kind: 'card', message: ownControlYearCard(acted.year, s, look) };
    case 'casesOf':
      return { kind: 'told', text: '' };
    case 'done':
      return { kind: 'card', message: noticeCard(done[acted.what](factsText(acted.facts, s))) };
    case 'refused': {
      const text = refusalText(acted.refusal, s.people, s.today, look);
      return acted.refusal.code === 'away'
        ? { kind: 'card', message: awayCard(text, look) }
        : { kind: 'refused', text };
    }
  }
}

/** The day that the case is deleted, when it has ended. A message about it goes no later. */
function keptToOf({ doc, s }: CaseView): { readonly keptTo?: Day } {
  const keptTo = endOfKeeping(doc, s);
  return keptTo === undefined ? {} : { keptTo };
}

/** The messages that the case itself redraws, folds and purges. */
function knownOf({ doc, viewer }: CaseView): string[] {
  const { activityId, older = [] } = doc.cards[viewer] ?? {};
  return [...older, ...(activityId === undefined ? [] : [activityId])];
}

function factsText(facts: Readonly<Record<string, string>>, s: Situation): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => {
      if (isPersonId(value)) return [key, nameOf(s.people, value)];
      return [key, /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(value, s.today) : value];
    }),
  );
}
