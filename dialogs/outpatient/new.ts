import { dialogs } from '../../cards/texts.ts';
import { asksOfOpening, onlyUnit } from '../../src/domain/outpatient/opening.ts';
import { personOf, unitOf } from '../../src/domain/people/staff-list.ts';
import type { OpeningDialog } from '../dialog.ts';

/**
 * Nytt uppdrag (R2–R5): one form, sent to the enhetschef. It requires the date of the decision,
 * because nothing starts before a decision.
 */
export const newOutpatient: OpeningDialog<'outpatient'> = {
  name: 'new',
  roles: ['socialWorker'],
  opens: 'outpatient',
  forms: ({ s, look }) => {
    const unit = unitOf(s.people, onlyUnit(s) ?? '');
    const { lead, body, gate, submit, anyManager } = dialogs.new;
    const manager = personOf(s.people, unit?.manager)?.name ?? anyManager;
    return [
      {
        id: 'new',
        lead,
        body: [body, gate.replace('{vs}', look.caseSystem)],
        fields: asksOfOpening(s),
        submit: submit.replace('{manager}', manager),
      },
    ];
  },
  outcome: (answers) => ({ kind: 'open', answers }),
};
