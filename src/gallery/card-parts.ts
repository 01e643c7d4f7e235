/** An element of a card as plain data. */
type Part = Readonly<Record<string, unknown>>;

/**
 * The parts of a card in reading order, down through its elements: `open` holds those that stand
 * open when the card comes, `all` also what its buttons open.
 */
export function partsOf(card: unknown, which: 'open' | 'all'): Part[] {
  if (Array.isArray(card)) return card.flatMap((one) => partsOf(one, which));
  if (card === null || typeof card !== 'object') return [];
  const part = card as Part;
  const isClosed = part.isVisible === false || part.type === 'Action.ShowCard';
  const inner =
    which === 'open' && isClosed
      ? []
      : Object.entries(part)
          .filter(([key]) => !['data', 'fallback', 'targetElements'].includes(key))
          .flatMap(([, value]) => partsOf(value, which));
  const isHidden = which === 'open' && part.isVisible === false;
  return typeof part.type === 'string' && !isHidden ? [part, ...inner] : inner;
}

/** The words of a text, and undefined for any other part. */
export function wordsOf({ type, text, inlines }: Part): string | undefined {
  if (type === 'TextBlock') return String(text);
  if (type !== 'RichTextBlock') return undefined;
  return (inlines as readonly Part[]).map((run) => run.text).join('');
}

/**
 * True when the card says by when, or since when, above its first button. A refusal, and the form
 * that it opens, stand above the band with buttons of their own.
 */
export function saysByWhen(card: { readonly body?: unknown }): boolean {
  const body = Array.isArray(card.body) ? (card.body as readonly Part[]) : [];
  const isRefused = body[0]?.style === 'attention' && body[0].bleed !== true;
  const band = isRefused ? body.findIndex(({ bleed }) => bleed === true) : 0;
  const parts = partsOf(band < 0 ? [] : body.slice(band), 'open');
  const button = parts.findIndex(({ type }) => type === 'ActionSet');
  const above = parts.slice(0, button === -1 ? undefined : button);
  return above.some((part) =>
    /^(Försenad sedan|Senast|Bekräfta senast|Väntat sedan|Möte|Inget att göra nu|Bevakning pågår)| senast |skulle vara klar/.test(
      wordsOf(part) ?? '',
    ),
  );
}

/** True when the card has a heading, which a screen reader can go to. */
export function hasHeading(card: object): boolean {
  return partsOf(card, 'open').some(({ style }) => style === 'heading');
}

/** True when the card is one sentence and nothing else, which is then its own title. */
export function isOneSentence(card: object): boolean {
  const parts = partsOf(card, 'all').map(({ type }) => String(type));
  return parts.filter((type) => !['AdaptiveCard', 'TextRun'].includes(type)).length === 1;
}

/** The fields of a card, and those that say whether they must be filled in. */
export function fieldsOf(card: object): { readonly all: number; readonly marked: number } {
  const fields = partsOf(card, 'all').filter(({ type }) => String(type).startsWith('Input.'));
  const marked = fields.filter(
    ({ isRequired, label }) => isRequired === true || /\(valfritt\)|\*$/.test(String(label)),
  );
  return { all: fields.length, marked: marked.length };
}

/** True when a rule's code, such as R25, stands among the words that people read. */
export function showsRuleCode(card: object): boolean {
  return partsOf(card, 'all').some((part) =>
    [wordsOf(part), part.title, part.label].some((words) =>
      /(^|[^\p{L}\d-])[RSE]\d{1,2}([^\p{L}\d]|$)/u.test(String(words ?? '')),
    ),
  );
}
