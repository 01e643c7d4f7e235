import { hasNobody } from '../../src/domain/aid/link-check/check-state.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import type { Block } from '../case/block.ts';
import { offers } from '../case/buttons.ts';
import { nameOf } from '../look.ts';
import { checks, clockText } from '../texts.ts';
import { bandOf, lateFrom } from './check-words.ts';
import type { SeenCheck } from './seen.ts';

/**
 * EC finds somebody who checks: at once when nobody of the unit can (E12), otherwise after an hour
 * (E13).
 */
export function assignBlock(seen: SeenCheck, assign: CaseTask): Block {
  const { side, due, turn: ordinal, person } = seen.state;
  const { s, look } = seen;
  const time = clockText(due, s.today);
  const buttons = offers(
    seen,
    'takeCheck',
    ...(hasChoice(assign) ? (['assignCheck'] as const) : []),
  );
  const block = { inputs: [], buttons, tasks: [assign], band: bandOf(seen) };
  if (!hasNobody(seen.state, s)) return { ...checks.missed({ side, time }), ...block };
  const link = look.linkName;
  const words =
    lateFrom(seen) <= s.now
      ? checks.uncoveredLate({ link, side, time })
      : checks.uncovered({ link, side, ordinal, of: s.settings.link.times.length });
  const whose =
    side === 'FH' && person !== undefined ? [checks.watchesOf(nameOf(s.people, person))] : [];
  const nobody = hasChoice(assign) ? [] : [checks.nobody(side)];
  return { title: words.title, body: [words.body, ...whose, ...nobody].join(' '), ...block };
}

function hasChoice({ asks }: CaseTask): boolean {
  return asks.some((field) => field.kind === 'one' && field.of.length > 0);
}
