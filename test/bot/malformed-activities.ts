import { fc } from '../support/random.ts';

/**
 * What Teams would never send and no card offers: each text holds a mark, so that it can be looked
 * for where it must not be.
 */
export const MARK = '§hemligt§';

/** A live button: who has it, and what pressing it sends. */
export interface LiveButton {
  readonly who: string;
  readonly data: Readonly<Record<string, string>>;
  /** The inputs that the client sends with it. */
  readonly inputs: readonly string[];
  readonly replyToId: string;
}

/** A press that must change nothing, and whose it is. */
export interface BadPress {
  readonly who: string;
  readonly data: unknown;
  readonly replyToId?: string;
  readonly trigger: 'manual' | 'automatic';
  readonly as: 'execute' | 'submit';
}

const said = [
  '',
  '191212121212',
  '19121212-1212',
  "' OR '1'='1",
  '../../people',
  '{"$ne":null}',
  '<at>x</at>',
  '\ud800',
  '\u0000\u202e',
  '{{process.exit(1)}}',
  '%2e%2e%2f',
  'x'.repeat(2000),
  'å̊'.repeat(5000),
  'x'.repeat(31_000),
];

/** A text that is no choice, day or number of ours. */
const badText = fc
  .oneof(fc.constantFrom(...said), fc.string({ unit: 'binary', maxLength: 30 }))
  .map((text) => `${MARK} ${text}`);

const deep = fc
  .integer({ min: 1, max: 1000 })
  .map((depth) => JSON.parse(`${'['.repeat(depth)}"${MARK}"${']'.repeat(depth)}`));

const noText: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e308, [], {}, [[]], [null]),
  fc.integer(),
  fc.array(badText, { maxLength: 3 }),
  fc.dictionary(badText, badText, { maxKeys: 3 }),
  fc
    .constantFrom('__proto__', 'constructor', 'length', 'id')
    .map((key) => ({ [key]: { [MARK]: MARK } })),
  deep,
);

const bad = fc.oneof(badText, noText);

/** What else stands in a card's data: never one of the names that the bot reads a press by. */
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
  'channels',
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
 * Ways to spoil a press of a button, each of which must make it none. `outsider` has no part in any
 * case, and no form open.
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
  // Every field that it asks for: what is left empty may be optional.
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

/** Card data without a case or a form: asks to see or start what is not there. */
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

/** Presses made of these buttons, none of which may change anything. */
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
      // A client refreshes by Action.Execute only, and shows a list in a new message otherwise.
      const how = press.trigger === 'automatic' || !('replyToId' in press) ? 'execute' : as;
      return {
        ...press,
        data: isObject ? { ...more, ...(press.data as object) } : press.data,
        as: how,
      } as BadPress;
    });
}

/**
 * Where something may be wrong in an activity. Who is reached where is Teams' own word: there it is
 * of the wrong type only.
 */
const PLACES = [
  ...[
    'type',
    'id',
    'name',
    'text',
    'value',
    'action',
    'channelData',
    'conversation',
    'from',
    'recipient',
    'serviceUrl',
    'channelId',
  ],
  ...[
    'entities',
    'attachments',
    'replyToId',
    'timestamp',
    'localTimestamp',
    'locale',
    'membersAdded',
    'reactionsAdded',
  ],
  ...[
    'relatesTo',
    'callerId',
    'label',
    'deliveryMode',
    'expiration',
    'suggestedActions',
    '__proto__',
    'constructor',
  ],
  ...[
    'value.action',
    'value.trigger',
    'value.action.data',
    'value.action.type',
    'value.action.data.case',
    'value.action.data.tasks',
  ],
  ...[
    'conversation.conversationType',
    'conversation.isGroup',
    'conversation.tenantId',
    'from.aadObjectId',
    'from.name',
  ],
  ...['channelData.tenant', 'channelData.tenant.id', 'channelData.team', 'recipient.name'],
];
const ADDRESSES = ['conversation.id', 'from.id', 'recipient.id'];

const fault: fc.Arbitrary<readonly [string, unknown]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...PLACES), fc.oneof(bad, fc.constant(undefined))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...ADDRESSES), fc.oneof(noText, fc.constant(undefined))),
  },
);

/** The activity with one to four things wrong in it. */
export function badActivities(activity: object): fc.Arbitrary<object> {
  return fc
    .array(fault, { minLength: 1, maxLength: 4 })
    .map((faults) =>
      faults.reduce<object>(
        (spoilt, [place, value]) => withAt(spoilt, place.split('.'), value),
        activity,
      ),
    );
}

function withAt(whole: object, [first = '', ...rest]: readonly string[], value: unknown): object {
  const inner = (whole as Record<string, unknown>)[first];
  if (rest.length > 0 && (typeof inner !== 'object' || inner === null)) return whole;
  return { ...whole, [first]: rest.length === 0 ? value : withAt(inner as object, rest, value) };
}

/** A body that is no activity, and what it says it is. */
export function badBodies(valid: string): fc.Arbitrary<{ body: string; type: string }> {
  const json = 'application/json';
  return fc.oneof(
    fc
      .integer({ min: 0, max: valid.length - 1 })
      .map((length) => ({ body: valid.slice(0, length), type: json })),
    bad.map((body) => ({ body: JSON.stringify(body), type: json })),
    badText.map((body) => ({ body, type: json })),
    fc
      .constantFrom(
        '',
        'text/plain',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        MARK.replaceAll('§', ''),
      )
      .map((type) => ({ body: valid, type })),
    fc.constant({
      body: JSON.stringify({ type: 'message', text: MARK + 'x'.repeat(300_000) }),
      type: json,
    }),
  );
}
