import type { Form } from '../cards/form.ts';
import { dialogs } from '../cards/texts.ts';
import { questionsBeforeC, questionsC } from '../src/domain/aid/tables/table-c.ts';
import type { Field } from '../src/domain/engine/form.ts';
import type { Asked } from './dialog.ts';

/** Asks for the case's number in the case system, in the first form of a dialog (E2). */
export function vsNumberField({ s }: Asked): Field {
  return {
    id: 'vsNumber',
    kind: 'caseNumber',
    pattern: s.settings.vsNumberPattern,
    optional: true,
  };
}

/**
 * Table C as one form, with the two questions before it. The bot cannot know that two cases are
 * about one person.
 */
export const askedOfOngoing = [...questionsBeforeC, ...questionsC];

export function ongoingForm(further: readonly Field[]): Form {
  const { lead, body, submit } = dialogs.ongoing;
  return {
    id: 'ongoing',
    lead,
    body: [body],
    fields: [...askedOfOngoing.map(asField), ...further],
    submit,
  };
}

export function asField({
  id,
  of,
}: {
  readonly id: string;
  readonly of: readonly string[];
}): Field {
  return { id, kind: 'one', of };
}
