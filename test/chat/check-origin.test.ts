import type { Activity } from 'botbuilder';
import type { BotSettings } from '../../src/chat/bot-settings.ts';
import { checkOrigin, type Origin } from '../../src/chat/check-origin.ts';
import { trustsService } from '../../src/chat/trusted-service.ts';

const ours = '11111111-aaaa-4aaa-8aaa-111111111111';
const other = '22222222-bbbb-4bbb-8bbb-222222222222';
const settings: BotSettings = {
  appType: 'SingleTenant',
  appId: 'app',
  tenantId: ours,
  authentication: 'on',
  allowedServiceHosts: ['smba.trafficmanager.net', '127.0.0.1'],
};
const localWorld: BotSettings = {
  ...settings,
  authentication: 'off-for-local-world',
  allowedServiceHosts: ['localhost'],
};

function activity(changes: object = {}): Partial<Activity> {
  return {
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/emea/',
    from: { id: '29:anna', name: 'Anna', aadObjectId: 'anna' },
    conversation: {
      id: 'a:anna',
      conversationType: 'personal',
      isGroup: false,
      name: '',
      tenantId: ours,
    },
    channelData: { tenant: { id: ours } },
    ...changes,
  };
}

describe('an inbound activity', () => {
  test.each<[string, object, Origin]>([
    ['from our tenant and Teams', {}, 'ok'],
    ['with the tenant only on the conversation', { channelData: undefined }, 'ok'],
    ['with the tenant only in the channel data', { conversation: { id: 'a:anna' } }, 'ok'],
    ['with null for a tenant beside ours', { channelData: { tenant: null } }, 'ok'],
    [
      'with another tenant in one of the two places',
      { channelData: { tenant: { id: other } } },
      'wrong-tenant',
    ],
    ['with the tenant in capitals', { channelData: { tenant: { id: ours.toUpperCase() } } }, 'ok'],
    [
      'from another tenant by its conversation',
      { conversation: { id: 'a:anna', tenantId: other } },
      'wrong-tenant',
    ],
    [
      'from another tenant by its channel data',
      { channelData: { tenant: { id: other } } },
      'wrong-tenant',
    ],
    ['with an empty tenant', { channelData: { tenant: { id: '' } } }, 'wrong-tenant'],
    ['with a tenant that is no text', { channelData: { tenant: { id: [ours] } } }, 'wrong-tenant'],
    ['without a tenant', { channelData: {}, conversation: { id: 'a:anna' } }, 'wrong-tenant'],
    [
      'without a conversation and channel data',
      { channelData: null, conversation: undefined },
      'wrong-tenant',
    ],
    ['without a service URL', { serviceUrl: undefined }, 'foreign-service-url'],
    [
      'with a foreign service URL',
      { serviceUrl: 'https://elsewhere.test/' },
      'foreign-service-url',
    ],
    ['from another channel', { channelId: 'webchat' }, 'wrong-channel'],
    ['from the emulator', { channelId: 'emulator' }, 'wrong-channel'],
    ['without a channel', { channelId: undefined }, 'wrong-channel'],
  ])('%s', (_, changes, origin) => {
    expect(checkOrigin(activity(changes), settings)).toBe(origin);
  });

  test('may come from the emulator in the local world, which has its own hosts', () => {
    const local = { channelId: 'emulator', serviceUrl: 'http://localhost:56201/_connector' };
    expect(checkOrigin(activity(local), localWorld)).toBe('ok');
    expect(
      checkOrigin(activity({ ...local, channelData: {}, conversation: { id: 'a' } }), localWorld),
    ).toBe('ok');
    expect(checkOrigin(activity(), localWorld)).toBe('foreign-service-url');
    expect(
      checkOrigin(activity({ ...local, channelData: { tenant: { id: other } } }), localWorld),
    ).toBe('wrong-tenant');
  });
});

describe('a service URL', () => {
  test.each<[string | undefined, boolean]>([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://SMBA.trafficmanager.net/emea/', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://evil.smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.evil.test/', false],
    ['https://smba.trafficmanager.net@evil.test/', false],
    ['https://evil.test/smba.trafficmanager.net', false],
    ['ftp://smba.trafficmanager.net/', false],
    ['http://127.0.0.1:4000/', true],
    ['http://localhost:4000/', false],
    ['smba.trafficmanager.net', false],
    ['', false],
    [undefined, false],
  ])('%s is trusted: %s', (url, trusted) => {
    expect(trustsService(url, settings)).toBe(trusted);
  });
});
