import { rulesIn } from '../../../cards/aid/rules-in-case.ts';
import { labelOf } from '../../../cards/field-words.ts';
import { placeName } from '../../../cards/places.ts';
import { bundles, buttons, choices, refusals } from '../../../cards/texts.ts';
import { aidKinds } from '../../domain/aid/aid.ts';
import { isOfKind } from '../../domain/case-document.ts';
import { stateOf } from '../../domain/case-state.ts';
import { type Field, isChoice } from '../../domain/engine/form.ts';
import type { CaseKind, StepName } from '../../domain/kinds.ts';
import { isPersonId } from '../../domain/people/people.ts';
import { isStated, placesOf, type RuleId } from '../../domain/rules.ts';
import type { PlayedStep } from './played-steps.ts';
import { seatWords, seatWordsByPart } from './seat-words.ts';

const VS = 'verksamhetssystemet';

/** What the buttons say, by the name of a step. */
const titles: Readonly<Record<string, string | undefined>> = { ...bundles, ...buttons };

/** Who owes a step, where the situations cannot tell it. */
const WHO: Readonly<Partial<Record<StepName, string>>> = {
  documentDecision:
    'the handläggare of the unit that put the question to the managers, or else the one who ' +
    'opened the case',
  decideAlone: 'the enhetschef who answers for both units',
};

/** When somebody else than the usual owner owes it. */
const OWED_BY_OTHERS: Readonly<Record<string, string>> = {
  'outpatient/writePlan': 'when no behandlare is left; it then waits until one has been named',
  'check/confirm': 'when the enhetschef has chosen to make the check',
  'watch/take': 'when FH has given it back, or the answer was that it belongs to VO',
  'application/decideVob': 'when the enhetschef is away',
};

/** Who owes it as a rule, who owes it otherwise and when, and who else may press. */
export function ownerWords(step: PlayedStep): string {
  const { name, opened } = step;
  const special = WHO[name as StepName];
  if (special !== undefined) return special;
  const wordsOf = isSameByPart(step) ? seatWordsByPart : seatWords;
  const lists = opened.map(({ task, played }) => wordsOf(task.seats, played));
  const owing = lists.filter((list) => list.length > 0).map(orText);
  const count = (words: string) => owing.filter((other) => other === words).length;
  const [usual] = withoutRepeats(owing).toSorted((a, b) => count(b) - count(a));
  const first = lists.find((list) => orText(list) === usual) ?? [];
  const all = withoutRepeats(lists.flat());
  const sometimes = all.filter((word) => !first.includes(word));
  const others = withoutRepeats(
    opened.flatMap(({ task, played }) => wordsOf(task.may ?? [], played)),
  ).filter((word) => !all.includes(word));
  if (usual === undefined) return orText(others);
  return [
    usual,
    ...(sometimes.length === 0 ? [] : [`${orText(sometimes)} ${whenOthersOwe(step)}`]),
    ...(others.length === 0 ? [] : [`${orText(others)} may press too`]),
  ].join('; ');
}

/** True when it is always the same unit's by its part in the case, but not always VO's or FH's. */
function isSameByPart({ opened }: PlayedStep): boolean {
  const different = (words: typeof seatWords) =>
    withoutRepeats(
      opened.map(({ task: { seats, may = [] }, played }) =>
        orText(words([...seats, ...may], played)),
      ),
    ).length;
  return different(seatWords) > 1 && different(seatWordsByPart) === 1;
}

/** Throws when nobody has said when others owe it, so that no page says "sometimes". */
function whenOthersOwe({ name, opened }: PlayedStep): string {
  const key = `${opened[0]?.played.doc.kind}/${name}`;
  const when = OWED_BY_OTHERS[key];
  if (when === undefined) throw new Error(`${key} is owed by others, and no words say when`);
  return when;
}

/** The button, or the buttons, that answer it. */
export function buttonWords(kind: CaseKind, step: PlayedStep): string {
  const titlesOf = (key: string) => titles[`${kind}/${key}`] ?? titles[key] ?? [];
  const [menu] = [titlesOf(step.name)].flat();
  const answers = withoutRepeats(
    choicesOf(step).flatMap((choice) => titlesOf(`${step.name}/${choice}`)),
  ).filter((title) => title !== menu);
  if (menu !== undefined && answers.length > 0) return `${quoted([menu])}: ${quoted(answers)}`;
  const all = menu !== undefined ? [menu] : answers.length > 0 ? answers : unitTitles(step);
  return all.length === 0 ? 'no button' : quoted(all);
}

function quoted(all: readonly string[]): string {
  return orText(all.map((title) => `"${titleWords(title)}"`));
}

/** A title without what only a case can fill in. */
function titleWords(title: string): string {
  return title
    .replace('{vs}', VS)
    .replace('{link}', 'Link')
    .replace(/\{\w+\}/g, '…');
}

/** Steps that choose a unit, and the receipt of a check, have words of their own. */
function unitTitles(step: PlayedStep): string[] {
  if (step.name === 'confirm')
    return [buttons.confirmVO, buttons.confirmFH, buttons.checkDone].filter(isThere);
  return choicesOf(step).flatMap((choice) => titles[`to/${choice}`] ?? []);
}

function choicesOf({ opened }: PlayedStep): string[] {
  return withoutRepeats(
    opened.flatMap(({ task }) =>
      task.asks.flatMap((field) =>
        field.kind === 'one' && field.as === 'buttons' ? [...field.of] : [],
      ),
    ),
  );
}

/** What it asks, each input once. What buttons answer is said with the buttons. */
export function inputWords({ name, opened }: PlayedStep): string[] {
  const fields = opened
    .flatMap(({ task }) => task.asks)
    .filter((field) => !(field.kind === 'one' && field.as !== undefined));
  return withoutRepeats(fields.map(({ id }) => id)).map((id) => {
    const same = fields.filter((field) => field.id === id);
    return `"${labelOf(name, id, VS)}" (${answerOf(same)})`;
  });
}

/** What can be answered, in any of the situations. */
function answerOf(fields: readonly Field[]): string {
  const given = withoutRepeats(fields.flatMap((field) => (isChoice(field) ? field.of : [])));
  const [{ id, kind } = { id: '', kind: 'day' }] = fields;
  if (kind === 'day') return 'a day';
  if (kind === 'caseNumber') return 'a number';
  const words = given
    .filter((of) => !isPersonId(of))
    .map((of) => `"${choices[`${id}/${of}`] ?? choices[of] ?? of}"`);
  const people = given.some(isPersonId) ? [kind === 'several' ? 'people' : 'a person'] : [];
  return orText([...people, ...words]);
}

/** What has to be done first, in the words of the refusal. */
export function blockedBy({ opened }: PlayedStep): string[] {
  return withoutRepeats(
    opened.flatMap(({ task, played }) => {
      if (!task.blocked) return [];
      const { why, who: seat } = task.blocked;
      // The sentence is Swedish: the role alone, without whose manager it is.
      const role = seatWords([seat], played)
        .join()
        .replace(/ of the .*/, 'en');
      return [`"${refusals.blocked({ why, who: role })}"`];
    }),
  );
}

/**
 * The rules that the step follows in these cases. Steps between VO and FH serve several kinds of
 * case, so that a case has only some of their rules.
 */
export function rulesOf({ opened }: PlayedStep): RuleId[] {
  return withoutRepeats(
    opened.flatMap(({ task, played: { doc } }) =>
      isOfKind(doc, ...aidKinds) ? rulesIn(stateOf(doc), task) : task.rules,
    ),
  );
}

/** Where a rule stands in the routine. */
export function whereOf(rule: RuleId): string {
  if (!isStated(rule)) return 'not in the routine';
  return placesOf([rule]).map(placeName).join();
}

export function orText(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function withoutRepeats<T>(words: readonly T[]): T[] {
  return [...new Set(words)];
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
