import type { Address, Sender, Sent } from '../../src/ports.ts';
import { createAdapter } from '../../src/teams/connection.ts';
import { type MachineTime, paced } from '../../src/teams/pace.ts';
import { createSender } from '../../src/teams/sender.ts';
import { teamsLimits } from '../support/teams-limits.ts';
import { conversationOf, type Person, startTeamsService, type TeamsService } from '../support/teams-service.ts';

const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };
const bo: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Bo Berg' };

/** Sleeping moves the clock to the end of the sleep, in the order of waking. */
function fakeTime(): MachineTime & { advance(ms: number): void } {
  let now = 1000;
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms;
    },
    advance(ms) {
      now += ms;
    },
  };
}

function addressOf(person: Person, serviceUrl = 'https://teams.test/'): Address {
  return { conversationId: conversationOf(person), serviceUrl, userId: `29:${person.id}`, botId: '28:bot', tenantId: 't' };
}

describe('the pace over all conversations', () => {
  test('is even, and an idle bot sends at once', async () => {
    const time = fakeTime();
    const starts: number[] = [];
    const sender: Sender = {
      post: async () => {
        starts.push(time.now());
        return { outcome: 'sent', activityId: '1' };
      },
      put: async () => ({ outcome: 'gone' }),
    };
    const slow = paced(sender, 10, time);

    for (const person of [anna, bo, anna]) await slow.post(addressOf(person), { text: '' });
    time.advance(5000);
    await slow.post(addressOf(bo), { text: '' });
    expect(starts).toEqual([1000, 1100, 1200, 6200]);
  });
});

describe('a conversation that Teams told to wait', () => {
  test('sends nothing meanwhile, says how long is left, and goes on after', async () => {
    const time = fakeTime();
    const answers: Sent[] = [
      { outcome: 'again', afterMs: 3000 },
      { outcome: 'sent', activityId: '1' },
      { outcome: 'sent', activityId: '2' },
    ];
    const asked: string[] = [];
    const send = async ({ conversationId }: Address): Promise<Sent> => {
      asked.push(conversationId);
      return answers.shift() ?? { outcome: 'unknown' };
    };
    const slow = paced({ post: send, put: send }, 1000, time);

    expect(await slow.post(addressOf(anna), { text: '' })).toEqual({ outcome: 'again', afterMs: 3000 });
    time.advance(1000);
    expect(await slow.put(addressOf(anna), '9', { text: '' })).toEqual({ outcome: 'again', afterMs: 2000 });
    expect(await slow.post(addressOf(bo), { text: '' })).toMatchObject({ outcome: 'sent' });
    time.advance(2000);
    expect(await slow.post(addressOf(anna), { text: '' })).toMatchObject({ outcome: 'sent' });
    expect(asked).toEqual([anna, bo, anna].map(conversationOf));
  });

  test('the same conversation id on another service is another conversation', async () => {
    const slow = paced(
      { post: async () => ({ outcome: 'again', afterMs: 3000 }), put: async () => ({ outcome: 'gone' }) },
      10,
      fakeTime(),
    );
    await slow.post(addressOf(anna), { text: '' });
    expect(await slow.put(addressOf(anna, 'https://other.test/'), '1', { text: '' })).toEqual({ outcome: 'gone' });
  });
});

describe('a bug in a send', () => {
  test('reaches its caller and does not stop the conversation', async () => {
    const slow = paced(
      { post: () => Promise.reject(new Error('bug')), put: async () => ({ outcome: 'sent', activityId: '1' }) },
      10,
      fakeTime(),
    );
    const broken = slow.post(addressOf(anna), { text: '' });
    const next = slow.put(addressOf(anna), '1', { text: '' });
    await expect(broken).rejects.toThrow('bug');
    expect(await next).toEqual({ outcome: 'sent', activityId: '1' });
  });
});

describe('over the wire', () => {
  let service: TeamsService;
  let slow: Sender;

  beforeEach(async () => {
    service = await startTeamsService({ tenantId: 'our-tenant', appId: 'our-app', limits: teamsLimits });
    const settings = {
      appType: 'SingleTenant',
      appId: service.appId,
      tenantId: service.tenantId,
      authentication: 'on',
      allowedServiceHosts: [service.host],
    } as const;
    slow = paced(createSender(createAdapter(settings, { credentials: service.credentials })), 10_000);
  });

  afterEach(() => service.stop());

  test('two sends to one person never overlap and keep their order, while two persons do', async () => {
    service.failNext('hang', 'hang');
    const post = (person: Person, text: string) => slow.post(addressOf(person, service.serviceUrl), { text });
    const sends = [post(anna, 'en'), post(anna, 'två'), post(anna, 'tre'), post(bo, 'fyra')];

    const held = await service.untilHeld(2);
    expect(held.map(({ activity }) => activity.text).sort()).toEqual(['en', 'fyra']);
    for (const { release } of held) release();
    await Promise.all(sends);

    expect(service.messages(anna).map(({ activity }) => activity.text)).toEqual(['en', 'två', 'tre']);
    expect(service.mostInFlight(anna)).toBe(1);
  });

  test('beyond what Teams takes in a second the conversation pauses, and the rest cost no requests', async () => {
    const sends = Array.from({ length: 10 }, (_, n) => slow.post(addressOf(anna, service.serviceUrl), { text: `${n}` }));
    const outcomes = (await Promise.all(sends)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(7);
    expect(service.requests).toHaveLength(8);
  });
});
