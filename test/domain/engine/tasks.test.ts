import { tasksOf } from '../../../src/domain/engine/case.ts';
import type { EventBody, Opening, Routine } from '../../../src/domain/engine/step.ts';
import { policy } from '../../../src/domain/outpatient/policy.ts';
import { managerSeat, personSeat } from '../../../src/domain/people/seat.ts';
import { instantOf, situationAt } from '../../support/given.ts';
import { idOf } from '../../support/people.ts';

/** An opening with every field that it may have. */
const opening: Required<Opening> = {
  n: 4,
  seats: [personSeat(idOf('bea'))],
  may: [personSeat(idOf('sara'))],
  about: idOf('bea'),
  deadline: policy.ordinary('opened', '2026-01-12', '2026-01-12'),
  blocked: { why: 'assignFirst', who: managerSeat('insatser') },
  barred: { people: [idOf('bo')], why: 'otherChair' },
  later: true,
  what: 'decided',
  via: 'channel:VO',
  hears: [personSeat(idOf('eva'))],
  managersHear: true,
};

const routine: Routine<object, EventBody> = {
  since: {},
  fold: () => ({}),
  steps: [
    { name: 'consult', group: 'initial', rules: ['R20'], open: () => [opening], answer: () => [] },
  ],
  parties: () => [],
  fallback: () => managerSeat('insatser'),
  endedAt: () => undefined,
};

test('a task has all that its opening has, and what its step is', () => {
  const [task] = tasksOf(routine, [], situationAt(instantOf('2026-01-12 09:00')));
  expect(task).toMatchObject({
    ...opening,
    id: `consult@4:${idOf('bea')}`,
    step: 'consult',
    group: 'initial',
    rules: ['R20'],
  });
});
