import { personSeat } from '../people/seat.ts';
import { type AidStep, handlerOf } from './owners.ts';
import { policy } from './policy.ts';

/** E2: the case's number in the case system. */
export const nameInCaseSystem: AidStep<'nameInCaseSystem', { vsNumber: string }> = {
  name: 'nameInCaseSystem',
  rules: ['E2'],
  open: (c) =>
    c.ended
      ? []
      : [
          {
            n: 1,
            seats: [],
            may: [personSeat(c.opened.by), ...Object.values(c.people).map(personSeat)],
          },
        ],
  asks: (_, __, s) => [{ id: 'vsNumber', kind: 'caseNumber', pattern: s.settings.vsNumberPattern }],
  answer: (_, answers) => [{ type: 'vsNumberGiven', vsNumber: answers.vsNumber }],
};

/** S30: the handläggare who asked writes the managers' decision in the case notes. */
export const documentDecision: AidStep<'documentDecision'> = {
  name: 'documentDecision',
  rules: ['E16'],
  open: (c, s) => {
    if (!c.toDocument) return [];
    const asked = c.agreed?.referred?.side ?? c.opened.side;
    const named = handlerOf(c, asked, s) ?? c.opened.by;
    const since = { on: c.toDocument.on, at: s.now };
    return [
      {
        n: c.toDocument.n,
        seats: [personSeat(named)],
        deadline: policy.ordinary('decided', since, s),
      },
    ];
  },
  answer: () => [{ type: 'decisionDocumented' }],
};
