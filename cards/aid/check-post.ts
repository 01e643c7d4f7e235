import type { Check } from '../../src/domain/aid/link-check/check-events.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { openTasks, stateOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { addMinutes } from '../../src/domain/time.ts';
import { asMain, buttonRows, press } from '../button-elements.ts';
import { drawBand } from '../case/band.ts';
import type { Band } from '../case/block.ts';
import { adaptiveCard, text, title } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { buttons, checks, clockText, timeText } from '../texts.ts';
import { receiptName } from './receipt.ts';

/**
 * A check of Link in the unit's channel, by its time and never with a case's number
 * (docs/routines.md). The first press settles it for all.
 */
export function checkPost(doc: CaseDocument<'check'>, s: Situation, look: Look): CardMessage {
  const check = stateOf(doc);
  const task = openTasks(doc, s).find((open) => open.step === 'confirm');
  const words = wordsOf(check, s, look);

  const actions = task
    ? [
        asMain(
          press(
            buttons.confirmFH.replace('{link}', look.linkName),
            {
              kind: 'answer',
              case: doc.id,
              tasks: [task.id],
              answers: { [`${task.id}/found`]: 'nothing' },
            },
            look.cardAction,
          ),
        ),
        press(checks.visit, { kind: 'case', case: doc.id }, look.cardAction),
      ]
    : [];
  return {
    card: adaptiveCard([
      ...drawBand(words.band),
      title(words.title),
      text(words.body, { spacing: 'Small' }),
      ...buttonRows(actions),
    ]),
    summary: words.band ? `${words.title}. ${words.band.words}` : words.title,
  };
}

function wordsOf(
  check: Check,
  s: Situation,
  look: Look,
): { title: string; body: string; band?: Band } {
  const time = clockText(check.due, s.today);
  if (check.confirmed) {
    const who = receiptName(check.confirmed, s.people);
    return {
      title: checks.done(time),
      body: checks.doneBy({ who, at: timeText(check.confirmed.at, s.today) }),
    };
  }
  if (check.afterwards) {
    const who = receiptName(check.afterwards, s.people);
    return {
      title: checks.afterwards(time),
      body: checks.doneBy({ who, at: timeText(check.afterwards.at, s.today) }),
    };
  }
  if (check.until <= s.now) return { title: checks.over(time), body: checks.overLine };
  const late = addMinutes(check.due, s.settings.link.lateAfter);
  const waits: Band = { words: checks.waitedSince(time), style: 'attention' };
  if (late <= s.now) return { ...checks.late({ link: look.linkName, time }), band: waits };
  const of = s.settings.link.times.length;
  const words = checks.unit({
    link: look.linkName,
    side: check.side,
    ordinal: check.turn,
    of,
  });
  const by = checks.confirmBy(clockText(late, s.today));
  const before =
    check.missed === undefined
      ? ''
      : `${checks.unconfirmedBefore([clockText(check.missed, s.today)])} `;
  return { title: words.title, body: before + words.body, band: { words: by, style: 'warning' } };
}
