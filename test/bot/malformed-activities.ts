import { fc } from '../support/random.ts';
import { bad, badText, MARK, noText } from './malformed-values.ts';

/**
 * These are the fields that can be faulty. Teams itself fills in ADDRESSES, so they only get a
 * value of a wrong type.
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

/** Draws activities that have one to four faults. */
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

/** Draws bodies that are no activity, each with the content type that the request claims. */
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
