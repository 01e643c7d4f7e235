import type { Refusal } from '../../src/domain/engine/step.ts';
import type { Inputs } from '../../src/gallery/demo-staff.ts';
import type { Play, Steps } from '../../src/gallery/play.ts';
import type { Name } from './people.ts';
import { outcome } from './reading.ts';

export { instantOf, labelOf, type PlayedMessage, timeAt } from '../../src/gallery/messages.ts';
export { type Play, play, type Steps } from '../../src/gallery/play.ts';
export { type Scene, situationAt } from '../../src/gallery/situation.ts';
export { linesOf, outcome, sent } from './reading.ts';

/**
 * Builds an expectation: `given(a case).when('sara').presses('start', { day }).makes([...])`, or
 * `.isRefused({ code })`.
 */
export function given(history: Play) {
  return {
    when: (name: Name, time?: string) => ({
      presses: (steps: Steps, inputs: Inputs = {}) => {
        if (time !== undefined) history.at(time);
        const decision = history.by(name).attempt(steps, inputs);
        return {
          makes: (events: readonly object[]) => expect(outcome(decision)).toEqual(events),
          isRefused: (refusal: Refusal | object) =>
            expect(outcome(decision)).toEqual({ refused: refusal }),
        };
      },
    }),
  };
}
