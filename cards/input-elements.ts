import type { Element } from './elements.ts';
import type { InputId } from './press-data.ts';

export function dayInput(id: InputId, label: string, value?: string): Element {
  return { type: 'Input.Date', id, label, ...(value === undefined ? {} : { value }) };
}

export function timeInput(id: InputId, label: string, value?: string): Element {
  return { type: 'Input.Time', id, label, ...(value === undefined ? {} : { value }) };
}

export function textInput(id: InputId, label: string, value?: string): Element {
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength: 40,
    ...(value === undefined ? {} : { value }),
  };
}

export function choiceInput(
  id: InputId,
  label: string,
  options: readonly { value: string; title: string }[],
  how: { several?: boolean; value?: string | undefined; compact?: boolean } = {},
): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: how.compact ? 'compact' : 'expanded',
    isMultiSelect: how.several ?? false,
    wrap: true,
    choices: options,
    ...(how.value === undefined || how.value === '' ? {} : { value: how.value }),
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
