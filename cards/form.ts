import { type Field, searchOf } from '../src/domain/engine/form.ts';
import {
  adaptiveCard,
  buttonRows,
  container,
  type Element,
  lead,
  press,
  text,
} from './elements.ts';
import { type Drawing, inputs, type Typed } from './fields.ts';
import type { CardMessage, Look } from './look.ts';
import { dialogs, search } from './texts.ts';

/**
 * One form of a dialog: its fields and its words. `labels` holds the labels that depend on the
 * answers.
 */
export interface Form {
  readonly id: string;
  readonly lead: string;
  readonly body: readonly string[];
  readonly fields: readonly Field[];
  readonly submit: string;
  /** The titles of its buttons, by choice, when one of several buttons answers it. */
  readonly choices?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Draws a dialog's form. `values` holds what was typed before. It is shown again with the fault at
 * each field.
 */
export function formCard(
  dialog: string,
  form: Form,
  drawing: Drawing,
  look: Look,
  how: Typed & { readonly notices?: readonly string[]; readonly back?: boolean } = {},
): CardMessage {
  const fields = inputs(form.fields, dialog, drawing, (field) => field, how).map((input) =>
    named(input, form.labels),
  );
  const data = { dialog, form: form.id };
  const asked = form.fields.find((field) => field.kind === 'one' && field.as === 'buttons');
  const choices = Object.entries(asked ? (form.choices ?? {}) : {});
  const forward = [
    ...choices.map(([choice, title]) =>
      press(title, { ...data, [asked?.id ?? '']: choice }, look.cardAction),
    ),
    ...(form.fields.length > 0 && !asked ? [press(form.submit, data, look.cardAction)] : []),
  ];
  const cancel = press(dialogs.cancel, { ...data, go: 'cancel' }, look.cardAction);
  // The buttons that leave a form of several steps stand in a row of their own, apart from those
  // that answer it.
  const rows = how.back
    ? [
        ...buttonRows(forward),
        ...buttonRows([press(dialogs.back, { ...data, go: 'back' }, look.cardAction), cancel]),
      ]
    : buttonRows([...forward, cancel]);
  const notices = how.notices ?? [];
  const notice =
    notices.length === 0
      ? []
      : [
          container(
            notices.map((words) => text(words)),
            { style: 'attention' },
          ),
        ];
  return {
    card: adaptiveCard([
      lead(form.lead),
      ...notice,
      ...form.body.map((words) => text(words, { spacing: 'Small' })),
      ...fields,
      ...rows,
    ]),
    summary: form.lead,
  };
}

function named(input: Element, labels: Form['labels'] = {}): Element {
  const searches = Object.entries(labels).map(([id, label]) => [searchOf(id), search.label(label)]);
  const label = { ...labels, ...Object.fromEntries(searches) }[String(input.id)];
  return label === undefined ? input : { ...input, label };
}
