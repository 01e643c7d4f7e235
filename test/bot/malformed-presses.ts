import { fc } from '../support/random.ts';
import { bad, badText } from './malformed-values.ts';

/** Describes a button in a chat: the person who has it, and what a press of it sends. */
export interface LiveButton {
  readonly who: string;
  readonly data: Readonly<Record<string, string>>;
  /** The client sends the values of these inputs with the press. */
  readonly inputs: readonly string[];
  readonly replyToId: string;
}

/** Describes a press that must change nothing, and the person who makes it. */
export interface BadPress {
  readonly who: string;
  readonly data: unknown;
  readonly replyToId?: string;
  readonly trigger: 'manual' | 'automatic';
  readonly as: 'execute' | 'submit';
}

/** Draws extra keys for a card's data. The bot reads no press by any of these names. */
const besides = fc.dictionary(
  fc.oneof(
    badText,
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'by',
      'for',
      'at',
      'type',
      'command',
    ),
  ),
  bad,
  { maxKeys: 3, noNullPrototype: true },
);

const noCases = fc.constantFrom(
  'OV-2026-9999',
  'LI-2026-0000',
  'check:VO:2026-01-12:9',
  'month:ownControl',
  'duty:VO',
  'counter:OV-2026',
  'trueToday',
  '__proto__',
  'OV-2026-0001/..',
);
const noTasks = fc.constantFrom(
  'assign@99999',
  'undo@1',
  'confirm',
  '@',
  'assign@-1',
  'toString@1',
  'assign@1@1',
  'assign,,, @',
);

/**
 * Draws the ways to spoil a press so that it must do nothing. `outsider` has no part in any case
 * and no open form.
 */
function spoiled(button: LiveButton, outsider: string): fc.Arbitrary<Omit<BadPress, 'as'>>[] {
  const { who, data, inputs, replyToId } = button;
  const isForm = data.dialog !== undefined;
  const own = inputs.filter(
    (key) => isForm || data.tasks?.split(' ').some((task) => key.startsWith(`${task}/`)),
  );
  const sent = (changed: object, by = who, trigger: BadPress['trigger'] = 'manual') => ({
    who: by,
    data: { ...data, ...changed },
    replyToId,
    trigger,
  });
  const ways = [fc.constant(sent({}, who, 'automatic')), fc.constant(sent({}, outsider))];
  if (isForm) {
    ways.push(fc.record({ form: bad }).map((changed) => sent(changed)));
    ways.push(fc.record({ dialog: bad }).map((changed) => sent(changed)));
  } else {
    ways.push(fc.record({ tasks: fc.oneof(bad, noTasks) }).map((changed) => sent(changed)));
    ways.push(fc.record({ case: fc.oneof(bad, noCases) }).map((changed) => sent(changed)));
  }
  // Every field gets a wrong value, because a field that is left empty may be optional.
  const leads = data.go === 'cancel' || data.go === 'back';
  const fields = isForm && own.length === 0 && data.go !== undefined ? ['go'] : own;
  if (fields.length > 0 && !leads)
    ways.push(
      fc
        .record(Object.fromEntries(fields.map((key) => [key, badText])))
        .map((changed) => sent(changed)),
    );
  return ways;
}

/** Draws card data that asks to see or start something that does not exist. */
const views: fc.Arbitrary<object> = fc.oneof(
  fc.record({
    show: fc.oneof(bad, fc.constantFrom('case', 'history')),
    case: fc.oneof(bad, noCases),
  }),
  fc.record({
    start: fc.oneof(bad, fc.constantFrom('__proto__', 'constructor', 'toString', 'start')),
  }),
  fc.record({ show: fc.constant('mine'), page: bad }),
  fc.record({ show: fc.constant('ownControl'), month: bad }),
  fc.record({ dialog: bad, form: bad, go: bad }),
);

/** Draws presses made from these buttons. Each of them must change nothing. */
export function badPresses(
  buttons: readonly LiveButton[],
  outsider: string,
): fc.Arbitrary<BadPress> {
  const pressed = fc
    .constantFrom(...buttons)
    .chain((button) => fc.oneof(...spoiled(button, outsider)));
  const people = fc.constantFrom(...new Set(buttons.map(({ who }) => who)));
  const asked = fc.record({ who: people, data: views, trigger: fc.constant('manual' as const) });
  const nothing = fc.record({
    who: people,
    data: bad,
    trigger: fc.constantFrom('manual' as const, 'automatic' as const),
  });
  return fc
    .tuple(
      fc.oneof({ weight: 6, arbitrary: pressed }, asked, nothing),
      besides,
      fc.constantFrom('execute', 'execute', 'submit'),
    )
    .map(([press, more, as]) => {
      const isObject =
        typeof press.data === 'object' && press.data !== null && !Array.isArray(press.data);
      // A client refreshes only by Action.Execute. Action.Submit shows a list in a new message.
      const how = press.trigger === 'automatic' || !('replyToId' in press) ? 'execute' : as;
      return {
        ...press,
        data: isObject ? { ...more, ...(press.data as object) } : press.data,
        as: how,
      } as BadPress;
    });
}
