import { searchOf } from '../src/domain/engine/form.ts';
import { asMain, buttonRows, press } from './button-elements.ts';
import { adaptiveCard, container, type Element, labelledText, text, title } from './elements.ts';
import type { Drawing, Typed } from './field-words.ts';
import { inputs } from './fields.ts';
import type { Form, FormState } from './form.ts';
import type { CardMessage, Look } from './look.ts';
import type { DialogName, InputId } from './press-data.ts';
import { dialogs, search } from './texts.ts';

/**
 * Draws a dialog's form. `values` holds what was typed before. It is shown again with the fault at
 * each field. `run` tells the form from the forms of an earlier run of the dialog.
 */
export function formCard(
  dialog: DialogName,
  form: Form,
  drawing: Drawing,
  look: Look,
  how: Typed & FormState = {},
): CardMessage {
  const idOf = (field: string): InputId => `${form.id}/${field}`;
  const fields = inputs(form.fields, dialog, drawing, idOf, how).map((input) =>
    nameInput(input, form.labels, idOf),
  );
  const pressed = { kind: 'form', dialog, form: form.id, run: how.run } as const;
  const asked = form.fields.find((field) => field.kind === 'one' && field.as === 'buttons');
  const choices = Object.entries(asked ? (form.choices ?? {}) : {});
  const forward = [
    ...choices.map(([choice, words]) =>
      press(words, { ...pressed, answers: { [idOf(asked?.id ?? '')]: choice } }, look.cardAction),
    ),
    ...(form.fields.length > 0 && !asked ? [press(form.submit, pressed, look.cardAction)] : []),
  ];
  // Several choices have equal weight, so that none of them is the main button.
  const answering = forward.length === 1 ? forward.map(asMain) : forward;
  const cancel = press(dialogs.cancel, { ...pressed, way: 'cancel' }, look.cardAction);
  // The buttons that leave a form of several steps stand in a row of their own, apart from those
  // that answer it.
  const rows = how.back
    ? [
        ...buttonRows(answering),
        ...buttonRows([press(dialogs.back, { ...pressed, way: 'back' }, look.cardAction), cancel]),
      ]
    : buttonRows([...answering, cancel]);
  const { instead } = form;
  const other = instead
    ? buttonRows([press(instead.title, { kind: 'start', what: instead.starts }, look.cardAction)])
    : [];
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
      title(form.lead),
      ...notice,
      ...form.body.map((words) => text(words, { spacing: 'Small' })),
      ...(form.facts ?? []).map(([label, value]) => labelledText(label, value)),
      ...fields,
      ...rows,
      ...other,
    ]),
    summary: form.lead,
  };
}

function nameInput(
  input: Element,
  labels: Form['labels'] = {},
  idOf: (field: string) => InputId,
): Element {
  const known = Object.entries(labels).flatMap(([field, label]) => [
    [idOf(field), label],
    [idOf(searchOf(field)), search.label(label)],
  ]);
  const label: unknown = Object.fromEntries(known)[String(input.id)];
  const mark = / (\*|\(valfritt\))$/.exec(String(input.label))?.[0] ?? '';
  return label === undefined ? input : { ...input, label: `${label}${mark}` };
}
