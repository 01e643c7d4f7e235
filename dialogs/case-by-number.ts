import { dialogs } from '../cards/texts.ts';
import type { Field } from '../src/domain/engine/form.ts';
import type { Dialog } from './dialog.ts';

const number: Field = { id: 'number', kind: 'caseNumber', pattern: '^[\\p{L}\\p{N} /.-]{1,40}$' };

/**
 * Ärende: shows a case by its number, the bot's or the case system's. There is no other search
 * (docs/routines.md).
 */
export const findCase: Dialog = {
  name: 'case',
  forms: ({ look }) => [
    {
      id: 'case',
      ...dialogs.case,
      body: [dialogs.case.body.replace('{vs}', look.caseSystem)],
      fields: [number],
    },
  ],
  outcome: (answers) => ({ kind: 'find', number: answers.number as string }),
};

/** Skriv ut (E19). */
export const writeOut: Dialog = {
  name: 'writeOut',
  forms: () => [
    { id: 'writeOut', ...dialogs.writeOut, body: [dialogs.writeOut.body], fields: [number] },
  ],
  outcome: (answers) => ({ kind: 'writeOut', number: answers.number as string }),
};
