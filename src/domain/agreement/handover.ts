import type { Field } from '../form.ts';
import { otherSide, type Side } from '../people.ts';
import type { Situation } from '../step.ts';
import type { Aid } from './aid.ts';
import type { AidEvent } from './events.ts';
import { policy } from './policy.ts';
import { type AidStep, handlersOf } from './seats.ts';

type Tick = 'overviewChanged' | 'watchesFollow' | 'notesWritten' | 'paperFileMoved';

/** The four ticks of a handover, each by its own side and stored by itself (S24–S27, E3). */
function tick(
  name: string,
  rule: string,
  event: Tick,
  by: 'giver' | 'receiver',
  asks: (s: Situation) => Field[] = () => [],
): AidStep {
  return {
    name,
    group: by,
    rules: [rule],
    open: (c, s) => {
      const { handover } = c;
      if (c.ended || !handover || handover.done.has(event)) return [];
      const since = { on: handover.on, at: s.now };
      return [{ n: handover.n, seats: handlersOf(c, sideOf(c, by), s), deadline: policy.tick(since) }];
    },
    asks: (_, __, s) => asks(s),
    answer: (_, answers): AidEvent[] =>
      event === 'paperFileMoved' ? [{ type: event, exists: answers.file === 'moved' }] : [{ type: event }],
  };
}

function sideOf(c: Aid, by: 'giver' | 'receiver'): Side {
  const giver = c.handover?.giver ?? c.owner.side;
  return by === 'giver' ? giver : otherSide(giver);
}

/** Where there are no paper files at all, nobody is asked whether there was one (E21). */
const file = (s: Situation): Field[] => [
  { id: 'file', kind: 'one', of: s.settings.paperFiles ? ['moved', 'none'] : ['none'], as: 'buttons' },
];

export const handover: readonly AidStep[] = [
  tick('changeOverview', 'S24', 'overviewChanged', 'receiver'),
  tick('bringWatches', 'S25', 'watchesFollow', 'receiver'),
  tick('writeNotes', 'S26', 'notesWritten', 'giver'),
  tick('moveFile', 'S27', 'paperFileMoved', 'giver', file),
];
