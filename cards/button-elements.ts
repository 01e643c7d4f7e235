import type { Element } from './elements.ts';
import type { PressData } from './press-data.ts';
import { dataOf } from './write-press.ts';

/** A row of a list with its one button beside it. */
export function rowWith(items: readonly Element[], button: Element): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [actionSet([button])],
      },
    ],
  };
}

export function actionSet(actions: readonly Element[]): Element {
  return { type: 'ActionSet', actions };
}

/**
 * The width in pixels of a row of buttons on a narrow phone (320 px), of each letter of a title, and of the button
 * around it with its gap.
 */
const ROW = { width: 258, letter: 9, around: 34 };

/**
 * Buttons in their order, as many in a row as a phone shows with whole titles. Teams cuts off what
 * does not fit.
 */
export function buttonRows(buttons: readonly Element[]): Element[] {
  const rows: Element[][] = [];
  let room = 0;
  for (const button of buttons) {
    const width = String(button.title).length * ROW.letter + ROW.around;
    if (width > room) {
      rows.push([]);
      room = ROW.width + 8;
    }
    rows.at(-1)?.push(button);
    room -= width;
  }
  return rows.map((row, at) => ({ ...actionSet(row), ...(at === 0 ? {} : { spacing: 'Small' }) }));
}

/** A button that shows a small form under the buttons. */
export function opens(
  title: string,
  body: readonly Element[],
  actions: readonly Element[],
): Element {
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', body: [...body, ...buttonRows(actions)] },
  };
}

export function toggles(title: string, target: string): Element {
  return { type: 'Action.ToggleVisibility', title, targetElements: [target] };
}

/**
 * The button with a short title in a row. Its own title is read out, since rows repeat the short
 * one.
 */
export function shorten(button: Element, short: string): Element {
  const named = (one: Element) => ({ ...one, title: short, tooltip: one.title });
  const { fallback } = button;
  return {
    ...named(button),
    ...(typeof fallback === 'object' && fallback !== null
      ? { fallback: named({ ...fallback }) }
      : {}),
  };
}

/** The button as the one that its reader most likely wants. A card has at most one. */
export function asMain(button: Element): Element {
  return { ...button, style: 'positive' };
}

/**
 * A button that presses. Action.Execute answers in place, and its Submit fallback serves clients
 * that do not know it. `submit` makes every button a Submit, for the phones on which Execute does
 * nothing (AdaptiveCards issue 9315).
 */
export function press(
  title: string,
  pressed: PressData,
  how: 'execute' | 'submit',
  style?: 'positive',
): Element {
  const data = dataOf(pressed);
  const submit = { type: 'Action.Submit', title, data };
  if (how === 'submit') return submit;
  return {
    type: 'Action.Execute',
    title,
    verb: 'press',
    data,
    fallback: submit,
    ...(style ? { style } : {}),
  };
}
