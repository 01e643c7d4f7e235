import type { FieldsFor } from '../engine/form.ts';
import type { Situation } from '../engine/step.ts';
import { otherSide } from '../people/aid-units.ts';
import type { Side } from '../people/people.ts';
import type { RuleId } from '../rules.ts';
import type { Aid } from './aid.ts';
import type { AidEvent } from './events.ts';
import { type AidStep, handlersOf } from './owners.ts';
import { policy } from './policy.ts';

type Tick = 'overviewChanged' | 'watchesFollow' | 'notesWritten' | 'paperFileMoved';

/** Only the tick of the paper file asks anything. */
type FileAnswers = { readonly file?: 'moved' | 'none' };

/**
 * The four ticks of a handover. Each side makes its own, and each is stored by itself (S24–S27,
 * E3).
 */
function tick<Name extends string>(
  name: Name,
  rule: RuleId,
  event: Tick,
  by: 'giver' | 'receiver',
  fields?: FieldsFor<FileAnswers>,
): AidStep<Name, FileAnswers> {
  return {
    name,
    group: by,
    rules: [rule],
    open: (c, s) => {
      const { handover } = c;
      if (c.ended || !handover || handover.done.has(event) || isOfNoPaper(event, s)) return [];
      const since = { on: handover.on, at: s.now };
      return [
        { n: handover.n, seats: handlersOf(c, sideOf(c, by), s), deadline: policy.tick(since, s) },
      ];
    },
    ...(fields === undefined ? {} : { asks: () => fields }),
    answer: (_, answers, __, s): AidEvent[] => {
      if (event === 'paperFileMoved') return [{ type: event, exists: answers.file === 'moved' }];
      const noPaper: AidEvent[] =
        event === 'notesWritten' && isOfNoPaper('paperFileMoved', s)
          ? [{ type: 'paperFileMoved', exists: false }]
          : [];
      return [{ type: event }, ...noPaper];
    },
  };
}

function sideOf(c: Aid, by: 'giver' | 'receiver'): Side {
  const giver = c.handover?.giver ?? c.owner.side;
  return by === 'giver' ? giver : otherSide(giver);
}

/**
 * True for the tick of the paper file where the municipality has no paper files. Then nobody is
 * asked for one, and the tick of the notes records that there is none (E21).
 */
function isOfNoPaper(event: Tick, s: Situation): boolean {
  return event === 'paperFileMoved' && !s.settings.paperFiles;
}

const file: FieldsFor<FileAnswers> = [
  { id: 'file', kind: 'one', of: ['moved', 'none'], as: 'buttons' },
];

export const handover = [
  tick('changeOverview', 'S24', 'overviewChanged', 'receiver'),
  tick('bringWatches', 'S25', 'watchesFollow', 'receiver'),
  tick('writeNotes', 'S26', 'notesWritten', 'giver'),
  tick('moveFile', 'S27', 'paperFileMoved', 'giver', file),
];
