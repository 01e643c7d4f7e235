import { asMain } from '../button-elements.ts';
import { container, type Element, text } from '../elements.ts';

/**
 * The body of a card after a refused press: the form that was filled in stands open on top, with
 * each fault at its field, and a row that was folded is open (E28). A button cannot open its form
 * by itself. Where the card has no main button, the form's is it.
 */
export function unfold(body: readonly Element[], faulty: readonly string[]): Element[] {
  if (faulty.length === 0) return [...body];
  const opened: Element[] = [];
  const rest = body.map((element) => open(element, faulty, opened)) as Element[];
  const hasMain = JSON.stringify(rest).includes('"style":"positive"');
  const [form, ...others] = opened;
  return form && !hasMain ? [withMain(form), ...others, ...rest] : [...opened, ...rest];
}

/** The form with its button as the main one, if it has one only. */
function withMain(form: Element): Element {
  const sets = (form.items as readonly Element[]).filter(({ type }) => type === 'ActionSet');
  const [button, more] = sets.flatMap(({ actions }) => actions as readonly Element[]);
  if (button === undefined || more !== undefined) return form;
  const items = (form.items as readonly Element[]).map((one) =>
    one.type === 'ActionSet' ? { ...one, actions: [asMain(button)] } : one,
  );
  return { ...form, items };
}

/** The ids of the inputs that are drawn, also in forms that a button opens. */
export function inputIdsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(inputIdsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, id } = node as Element;
  const own = String(type).startsWith('Input.') ? [String(id)] : [];
  return [...own, ...Object.values(node).flatMap(inputIdsIn)];
}

function open(node: unknown, faulty: readonly string[], opened: Element[]): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) {
    const kept = node.filter((one) => !isForm(one, faulty));
    for (const form of node.filter((one) => isForm(one, faulty))) opened.push(drawOpen(form));
    return kept.map((one) => open(one, faulty, opened)).filter((one) => !isEmptySet(one));
  }
  const changed = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, open(value, faulty, opened)]),
  );
  const isFaulty = inputIdsIn(changed).some((id) => faulty.includes(id));
  return changed.isVisible === false && isFaulty ? { ...changed, isVisible: true } : changed;
}

function isForm(node: unknown, faulty: readonly string[]): boolean {
  return (
    (node as Element | undefined)?.type === 'Action.ShowCard' &&
    inputIdsIn(node).some((id) => faulty.includes(id))
  );
}

/** The form under the title of the button that opened it. */
function drawOpen({ title, card }: { title: string; card: { body: readonly Element[] } }): Element {
  return container([
    // Not a heading, which would read a name in it as Markdown.
    text(title, { weight: 'Bolder' }),
    ...card.body,
  ]);
}

function isEmptySet(node: unknown): boolean {
  const { type, actions } = (node ?? {}) as Element;
  return type === 'ActionSet' && Array.isArray(actions) && actions.length === 0;
}
