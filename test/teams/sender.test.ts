import {
  anna,
  card,
  cardMessage,
  type SendingBot,
  startSendingBot,
} from '../support/sending-bot.ts';

let service: SendingBot['service'];
let sender: SendingBot['sender'];
let addressOf: SendingBot['addressOf'];

beforeEach(async () => {
  ({ service, sender, addressOf } = await startSendingBot());
});

afterEach(() => service.stop());

describe('what is sent', () => {
  test('a card goes alone, with a summary and an alert, as a message of its own', async () => {
    const sent = await sender.post(addressOf(anna), cardMessage);

    const [message] = service.messages(anna);
    expect(sent).toEqual({ outcome: 'sent', activityId: message?.id });
    expect(message).toMatchObject({
      card,
      activity: {
        type: 'message',
        summary: 'Ett ärende väntar på dig.',
        channelData: { notification: { alert: true } },
      },
    });
    expect(message?.activity).not.toHaveProperty('text');
    expect(service.requests[0]).toMatchObject({
      method: 'POST',
      activityId: undefined,
      authorization: 'Bearer from-our-app',
    });
  });

  test('text goes as plain text', async () => {
    await sender.post(addressOf(anna), { text: 'Nu är det *klart*.' });
    expect(service.messages(anna)[0]?.activity).toMatchObject({
      text: 'Nu är det *klart*.',
      textFormat: 'plain',
    });
  });

  test('an update takes the place of the message, without an alert', async () => {
    await sender.post(addressOf(anna), { text: 'först' });
    const id = service.messages(anna)[0]?.id ?? '';

    expect(await sender.put(addressOf(anna), id, cardMessage)).toEqual({
      outcome: 'sent',
      activityId: id,
    });
    expect(service.messages(anna)).toMatchObject([{ id, card, updatedCount: 1 }]);
    expect(service.messages(anna)[0]?.activity).not.toHaveProperty('channelData');
  });

  test('an update of a message that is not there says so, in a chat or without one', async () => {
    expect(await sender.put(addressOf(anna), '42', cardMessage)).toEqual({ outcome: 'gone' });
    await sender.post(addressOf(anna), cardMessage);
    expect(await sender.put(addressOf(anna), '42', cardMessage)).toEqual({ outcome: 'gone' });
    expect(await sender.put(addressOf(anna), '', cardMessage)).toEqual({ outcome: 'gone' });
    expect(service.requests).toHaveLength(3);
  });
});
