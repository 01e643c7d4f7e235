import type { Element } from './elements.ts';
import type { InputId } from './press-data.ts';

/** What a client holds an input to before it sends it, and what it then says at it. */
export interface Held {
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export function dayInput(
  id: InputId,
  label: string,
  value?: string,
  how: Held & { readonly min?: string; readonly max?: string } = {},
): Element {
  return { type: 'Input.Date', id, label, ...(value === undefined ? {} : { value }), ...how };
}

export function timeInput(id: InputId, label: string, value?: string, how: Held = {}): Element {
  return { type: 'Input.Time', id, label, ...(value === undefined ? {} : { value }), ...how };
}

export function textInput(id: InputId, label: string, value?: string, how: Held = {}): Element {
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength: 40,
    ...(value === undefined ? {} : { value }),
    ...how,
  };
}

export function choiceInput(
  id: InputId,
  label: string,
  options: readonly { value: string; title: string }[],
  {
    several,
    value,
    compact,
    ...held
  }: Held & { several?: boolean; value?: string | undefined; compact?: boolean } = {},
): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: compact ? 'compact' : 'expanded',
    isMultiSelect: several ?? false,
    wrap: true,
    choices: options,
    ...(value === undefined || value === '' ? {} : { value }),
    ...held,
  };
}

/** True when an element, or a form that one of its buttons opens, has a field to fill in. */
export function asksSomething(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(asksSomething);
  if (typeof node !== 'object' || node === null) return false;
  return (
    String((node as Element).type).startsWith('Input.') || Object.values(node).some(asksSomething)
  );
}
