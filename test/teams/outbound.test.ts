import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectorClient } from 'botframework-connector';
import type { Address } from '../../src/app/ports/addresses.ts';
import { type BotSettings, createAdapter } from '../../src/teams/connection.ts';
import { oneRequestPerSend, UntrustedService } from '../../src/teams/one-request.ts';
import { createSender } from '../../src/teams/sender.ts';
import {
  conversationOf,
  type Person,
  startTeamsService,
  type TeamsService,
} from '../support/teams-service.ts';

const anna: Person = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Anna Ask' };

let service: TeamsService;
/** This host answers as Teams does, but it is not among those that the bot may send to. */
let foreign: Server;
let foreignUrl: string;
/** Holds the headers of every request that the foreign host has received. */
let come: IncomingHttpHeaders[];

beforeEach(async () => {
  service = await startTeamsService({ tenantId: 'our-tenant', appId: 'our-app' });
  come = [];
  foreign = createServer((request, response) => {
    come.push(request.headers);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end('{"id":"1"}');
  });
  await new Promise<void>((resolve) => foreign.listen(0, 'localhost', resolve));
  foreignUrl = `http://localhost:${(foreign.address() as AddressInfo).port}/`;
});

afterEach(async () => {
  foreign.closeAllConnections();
  await new Promise((resolve) => foreign.close(resolve));
  await service.stop();
});

function settingsFor(...allowedServiceHosts: string[]): BotSettings {
  const { appId, tenantId } = service;
  return { appType: 'SingleTenant', appId, tenantId, authentication: 'on', allowedServiceHosts };
}

function adapterTo(host: string) {
  return createAdapter(settingsFor(host), { credentials: service.credentials });
}

function senderTo(host: string) {
  return createSender(adapterTo(host));
}

function addressAt(serviceUrl: string): Address {
  const { appId, tenantId } = service;
  return {
    conversationId: conversationOf(anna),
    serviceUrl,
    userId: `29:${anna.id}`,
    botId: `28:${appId}`,
    tenantId,
  };
}

test('a listed host gets the token', async () => {
  expect(await senderTo('localhost').post(addressAt(foreignUrl), { text: 'hej' })).toMatchObject({
    outcome: 'sent',
  });
  expect(come).toMatchObject([{ authorization: 'Bearer from-our-app' }]);
});

test('another host gets no request, neither for a message nor for a change of one', async () => {
  const sender = senderTo(service.host);
  expect(await sender.post(addressAt(foreignUrl), { text: 'hej' })).toEqual({ outcome: 'refused' });
  expect(await sender.put(addressAt(foreignUrl), '1', { text: 'hej' })).toEqual({
    outcome: 'refused',
  });
  expect(come).toEqual([]);
});

test('there is no client for another host', async () => {
  await expect(adapterTo(service.host).connector(foreignUrl)).rejects.toThrow(UntrustedService);
});

test('a client that was made for another host sends nothing there all the same', async () => {
  const credentials = await service.credentials.createCredentials(service.appId, '', '', false);
  const client = oneRequestPerSend(
    new ConnectorClient(credentials, { baseUri: foreignUrl }),
    settingsFor(service.host),
  );
  await expect(client.conversations.sendToConversation('x', { type: 'message' })).rejects.toThrow(
    UntrustedService,
  );
  expect(come).toEqual([]);
});

test.each([301, 302, 303, 307, 308])(
  'a listed host that sends the bot on with %i does not get it there',
  async (fault) => {
    service.failNext({
      fault,
      headers: { location: `${foreignUrl}v3/conversations/x/activities` },
    });
    const sent = await senderTo(service.host).post(addressAt(service.serviceUrl), { text: 'hej' });
    expect(sent.outcome).not.toBe('sent');
    expect(service.requests).toHaveLength(1);
    expect(come).toEqual([]);
  },
);
