import { type OutpatientStep, socialWorkerOf } from './parties.ts';

/**
 * E2: the case's number in the case system, when it was left out at first or is to be corrected.
 */
export const nameInCaseSystem: OutpatientStep<'nameInCaseSystem', { vsNumber: string }> = {
  name: 'nameInCaseSystem',
  rules: ['E2'],
  open: (c) => (c.closed ? [] : [{ n: 1, seats: [], may: [socialWorkerOf(c)] }]),
  asks: (_, __, s) => [{ id: 'vsNumber', kind: 'caseNumber', pattern: s.settings.vsNumberPattern }],
  answer: (_, answers) => [{ type: 'vsNumberGiven', vsNumber: answers.vsNumber }],
};
