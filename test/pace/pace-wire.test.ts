import type { Address } from '../../src/app/ports/addresses.ts';
import type { Sender, Sent } from '../../src/app/ports/sends.ts';
import { type PaceOptions, teamsConversationLimits, withPace } from '../../src/pace/pace.ts';
import { createAdapter } from '../../src/teams/connection.ts';
import { createSender } from '../../src/teams/sender.ts';
import { teamsLimits } from '../support/teams-limits.ts';
import { type FakeTime, fakeTime } from '../support/teams-machine-time.ts';
import {
  conversationOf,
  type Person,
  startTeamsService,
  type TeamsService,
} from '../support/teams-service.ts';

const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };
const bo: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Bo Berg' };
const many: readonly Person[] = Array.from({ length: 200 }, (_, n) => ({
  id: `person-${n}`,
  name: '',
}));

let service: TeamsService;
let time: FakeTime;
let inFlight: number;

beforeEach(async () => {
  time = fakeTime();
  inFlight = 0;
  service = await startTeamsService({
    tenantId: 'our-tenant',
    appId: 'our-app',
    limits: teamsLimits,
    now: time.now,
  });
});
afterEach(() => service.stop());

/**
 * Paces the real sender and counts its requests on the wire. Meanwhile the machine's time stands
 * still.
 */
function pace(perSecond: number, options: PaceOptions = {}): Sender {
  const settings = {
    appType: 'SingleTenant',
    appId: service.appId,
    tenantId: service.tenantId,
    authentication: 'on',
    allowedServiceHosts: [service.host],
  } as const;
  const sender = createSender(createAdapter(settings, { credentials: service.credentials }));
  const counted = (send: () => Promise<Sent>) => {
    inFlight++;
    return send().finally(() => inFlight--);
  };
  return withPace(
    {
      post: (address, message) => counted(() => sender.post(address, message)),
      put: (address, id, message) => counted(() => sender.put(address, id, message)),
      remove: (address, id) => counted(() => sender.remove(address, id)),
      open: sender.open,
    },
    perSecond,
    { time, ...options },
  );
}

function addressOf(person: Person): Address {
  const { serviceUrl, appId, tenantId } = service;
  return {
    conversationId: conversationOf(person),
    serviceUrl,
    userId: `29:${person.id}`,
    botId: `28:${appId}`,
    tenantId,
  };
}

function postAll(sender: Sender, people: readonly Person[]): Promise<Sent[]> {
  const sends = people.map((person, n) => sender.post(addressOf(person), { text: `${n}` }));
  return time.playUntil(Promise.all(sends), () => inFlight > 0);
}

const textsOf = (person: Person) => service.messages(person).map(({ activity }) => activity.text);
const sentOf = (all: readonly Sent[]) => all.filter(({ outcome }) => outcome === 'sent');

test('sends to one person never overlap and keep their order; to two they may', async () => {
  const slow = pace(10_000);
  service.failNext('hang', 'hang');
  const post = (person: Person, text: string) => slow.post(addressOf(person), { text });
  const sends = Promise.all([
    post(anna, 'en'),
    post(anna, 'två'),
    post(anna, 'tre'),
    post(bo, 'fyra'),
  ]);
  await time.advance(1);

  const held = await service.untilHeld(2);
  expect(held.map(({ activity }) => activity.text).sort()).toEqual(['en', 'fyra']);
  for (const { release } of held) release();
  await time.playUntil(sends, () => inFlight > 0);

  expect(textsOf(anna)).toEqual(['en', 'två', 'tre']);
  expect(service.mostInFlight(anna)).toBe(1);
});

test('without limits Teams turns away what goes beyond; the rest cost no requests', async () => {
  expect(sentOf(await postAll(pace(1000), Array(10).fill(anna)))).toHaveLength(7);
  expect(service.requests).toHaveLength(8);
  expect(service.throttled).toBe(1);
});

test('a burst to one person goes through in its order, and Teams turns nothing away', async () => {
  const sent = sentOf(
    await postAll(pace(45, { limits: teamsConversationLimits }), Array(50).fill(anna)),
  );
  expect(sent).toHaveLength(50);
  expect(textsOf(anna)).toEqual(Array.from({ length: 50 }, (_, n) => `${n}`));
  expect(service.throttled).toBe(0);
});

test('more than one person may get is delayed, not refused, and comes as announced', async () => {
  const slow = pace(45, { limits: teamsConversationLimits });
  const first = await postAll(slow, Array(100).fill(anna));
  const putOff = first.filter(({ outcome }) => outcome === 'again');
  expect(sentOf(first)).toHaveLength(60);
  expect(putOff).toHaveLength(40);

  await time.advance(
    Math.max(...putOff.map((sent) => (sent.outcome === 'again' && sent.afterMs) || 0)),
  );
  expect(sentOf(await postAll(slow, Array(40).fill(anna)))).toHaveLength(40);
  expect(service.throttled).toBe(0);
  expect(service.requests).toHaveLength(100);
});

test('a burst to many goes out at 45 a second, and Teams turns nothing away', async () => {
  expect(sentOf(await postAll(pace(45, { limits: teamsConversationLimits }), many))).toHaveLength(
    200,
  );
  expect(time.now() - 1000).toBeCloseTo((199 * 1000) / 45);
  expect(service.throttled).toBe(0);
});

test('faster than Teams takes from the bot as a whole: it is turned away', async () => {
  await postAll(pace(60, { limits: teamsConversationLimits }), many);
  expect(service.throttled).toBeGreaterThan(0);
});
