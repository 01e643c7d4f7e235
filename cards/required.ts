import { correcting, ticking } from './press-data.ts';

/*
 * A client checks, before it sends a press, every input of the card that holds the button and of
 * the cards around that one, also inputs that are folded away (adaptivecards: SubmitActionBase,
 * internalGetReferencedInputs). So a required input can stop a button that does not ask for it.
 */

type Node = Readonly<Record<string, unknown>>;

/** The mark at the end of the label of an input that must be filled in, as clients draw it. */
export const MARK = ' *';
/** The inputs of presses that name no task: they belong to the form that holds the button. */
const OF_THE_FORM: readonly string[] = [correcting.which, correcting.day, ticking];

/**
 * The body of a card in which each required input is marked, and stops no button that does not ask
 * for it. A button that asks for no input takes none along. An input that other buttons with inputs
 * of their own would be stopped by has the mark in its label instead, and the bot checks it.
 */
export function markRequired(body: readonly Node[]): Node[] {
  return settle(body, []);
}

function settle(body: readonly Node[], around: readonly Node[]): Node[] {
  const own = ofThisCard(body);
  const inputs = own.filter(isInput);
  const asking = pressesIn(own, [...around, ...inputs]).filter(({ press, taken }) =>
    asksFor(press, taken),
  );
  const stopped = new Set(
    inputs.filter((input) => asking.some(({ press }) => !isAskedBy(press, input))),
  );
  const taken = [...around, ...inputs.map((input) => (stopped.has(input) ? free(input) : input))];
  return body.map((element) => redraw(element, stopped, taken)) as Node[];
}

/** The buttons of a card and of the forms in it, each with the inputs that it takes along. */
function pressesIn(own: readonly Node[], taken: readonly Node[]): Pressing[] {
  return own.flatMap((node): Pressing[] => {
    if (isPress(node)) return [{ press: node, taken }];
    if (node.type !== 'Action.ShowCard') return [];
    const inner = ofThisCard(node.card);
    return pressesIn(inner, [...taken, ...inner.filter(isInput)]);
  });
}

interface Pressing {
  readonly press: Node;
  readonly taken: readonly Node[];
}

/** The element with its inputs marked, and its buttons and forms settled. */
function redraw(node: unknown, stopped: ReadonlySet<Node>, taken: readonly Node[]): unknown {
  if (Array.isArray(node)) return node.map((one) => redraw(one, stopped, taken));
  if (!isNode(node)) return node;
  if (node.type === 'Action.ShowCard') {
    const card = node.card as { readonly body: readonly Node[] };
    return { ...node, card: { ...card, body: settle(card.body, taken) } };
  }
  if (isPress(node)) {
    const mayStop = taken.some(({ isRequired }) => isRequired === true);
    return mayStop && !asksFor(node, taken) ? withoutInputs(node) : node;
  }
  if (stopped.has(node) && node.isRequired) return { ...free(node), label: `${node.label}${MARK}` };
  const redrawn: Record<string, unknown> = {};
  for (const key in node) redrawn[key] = redraw(node[key], stopped, taken);
  return redrawn;
}

function free({ isRequired: _, ...input }: Node): Node {
  return input;
}

function withoutInputs(press: Node): Node {
  const none = { associatedInputs: 'none' };
  return isNode(press.fallback)
    ? { ...press, ...none, fallback: { ...press.fallback, ...none } }
    : { ...press, ...none };
}

/** True when the press asks for one of these inputs. */
function asksFor(press: Node, inputs: readonly Node[]): boolean {
  return inputs.some((input) => isAskedBy(press, input));
}

/** True for an input that belongs to what the press sends. */
function isAskedBy({ data }: Node, { id }: Node): boolean {
  const sent = data as Readonly<Record<string, string>>;
  const of = String(id).slice(0, String(id).lastIndexOf('/'));
  if (sent.form !== undefined) return sent.go === undefined && sent.form.split('#')[0] === of;
  if (sent.tasks !== undefined && sent.nudge === undefined)
    return sent.tasks.split(' ').includes(of);
  return sent.case !== undefined && sent.show === undefined && sent.again === undefined
    ? OF_THE_FORM.includes(String(id))
    : false;
}

/** The elements and buttons of a card, without those of the forms that its buttons open. */
function ofThisCard(node: unknown): Node[] {
  const found: Node[] = [];
  gather(node, found);
  return found;
}

/** Every card that is sent is walked here, and a new list for each of its nodes took long. */
function gather(node: unknown, found: Node[]): void {
  if (Array.isArray(node)) {
    for (const one of node) gather(one, found);
    return;
  }
  if (!isNode(node)) return;
  if ('type' in node) found.push(node);
  for (const key in node)
    if (key !== 'data' && key !== 'fallback' && key !== 'card') gather(node[key], found);
}

function isInput({ type }: Node): boolean {
  return String(type).startsWith('Input.');
}

function isPress({ type }: Node): boolean {
  return type === 'Action.Execute' || type === 'Action.Submit';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
