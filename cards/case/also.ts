import { buttonRows, rowWith, shorten, toggles } from '../button-elements.ts';
import { container, type Element, folded, quietText, section, text } from '../elements.ts';
import { frame } from '../texts.ts';
import { byWhenText, whenOf } from './band.ts';
import type { Block } from './block.ts';
import type { Seen } from './seen.ts';

/** The further things to do, a row each with one short button, and then what only informs. */
export function drawAlso(seen: Seen, blocks: readonly Block[]): Element[] {
  const rows = blocks.map((block, at) => ({ block, drawn: drawRow(seen, block, `also-${at}`) }));
  const [todo, told] = [undefined, true].map((tells) =>
    rows.filter(({ block }) => block.tells === tells).flatMap(({ drawn }) => drawn),
  );
  return [...(todo?.length ? [section(frame.also), ...todo] : []), ...(told ?? [])];
}

function drawRow(seen: Seen, block: Block, id: string): Element[] {
  const [only] = block.buttons;
  const body = block.body === '' ? [] : [text(block.body, { spacing: 'Small' })];
  if (block.tells && !only)
    return [container([text(block.title), ...body], { separator: true, spacing: 'Medium' })];
  const what = block.row ?? (block.tells ? block.body : block.title);
  const when = block.tells ? undefined : whenOf(seen, block);
  const words = [text(what), ...(when ? [quietText(byWhenText(when, seen.s.today))] : [])];
  if (only && block.isTick)
    return [rowWith([...words, ...(block.row ? [] : body)], shorten(only, frame.done))];
  // The rest opens below the row, since a form has no room beside it.
  const open = { ...toggles(frame.open, id), tooltip: `${frame.open}: ${what}` };
  const rest = [
    ...(what === block.body ? [] : body),
    ...(block.confirms === undefined ? [] : [quietText(block.confirms)]),
    ...block.inputs,
    ...buttonRows(block.buttons),
  ];
  return [rowWith(words, open), folded(id, rest)];
}
