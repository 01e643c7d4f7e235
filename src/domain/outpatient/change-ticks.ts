import type { Seat } from '../people/seat.ts';
import type { RuleId } from '../rules.ts';
import type { OutpatientEvent } from './events.ts';
import type { Change, Outpatient } from './outpatient.ts';
import { type OutpatientStep, socialWorkerOf, therapistsOf } from './parties.ts';
import { policy } from './policy.ts';

/**
 * R12–R13 and R28–R29: each change has three ticks. One press closes them together, or they are
 * ticked one by one. A change ends only with all three.
 */
export const changeSteps = [
  part(
    'changeCarePlan',
    'R12',
    'carePlanChanged',
    'needsChanged',
    (c) => c.care,
    (c) => [socialWorkerOf(c)],
  ),
  part(
    'tellClientCarePlan',
    'R13',
    'carePlanToldClient',
    'needsChanged',
    (c) => c.care,
    (c) => [socialWorkerOf(c)],
  ),
  part(
    'tellTherapists',
    'R13',
    'carePlanToldTherapists',
    'needsChanged',
    (c) => c.care,
    (c) => [socialWorkerOf(c)],
  ),
  part('changePlan', 'R28', 'planChanged', 'treatmentChanged', (c) => c.treatment, therapistsOf),
  part(
    'tellClientPlan',
    'R29',
    'planToldClient',
    'treatmentChanged',
    (c) => c.treatment,
    therapistsOf,
  ),
  part(
    'tellSocialWorker',
    'R29',
    'planToldSocialWorker',
    'treatmentChanged',
    (c) => c.treatment,
    therapistsOf,
  ),
];

function part<Name extends string>(
  name: Name,
  rule: RuleId,
  type: ChangePart,
  what: string,
  changeOf: (c: Outpatient) => Change | undefined,
  owners: (c: Outpatient) => readonly Seat[],
): OutpatientStep<Name> {
  return {
    name,
    group: what,
    rules: [rule],
    open: (c, s) => {
      const change = changeOf(c);
      return c.closed || !change || change.done.has(type)
        ? []
        : [{ n: change.n, seats: owners(c), deadline: policy.change(what, change.on, s.today) }];
    },
    answer: () => [{ type } as OutpatientEvent],
  };
}

type ChangePart =
  | 'carePlanChanged'
  | 'carePlanToldClient'
  | 'carePlanToldTherapists'
  | 'planChanged'
  | 'planToldClient'
  | 'planToldSocialWorker';
