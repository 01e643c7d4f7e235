import { type Button, buttonsOf } from './card-reader.ts';
import type { Name } from './people.ts';
import type { Answer } from './teams-client.ts';
import { personNamed, type Town } from './town.ts';

/** Input that must be refused: words that fit no field, and a test number of Skatteverket's. */
export interface Unfit {
  readonly words: string;
  readonly number: string;
}

/**
 * Wraps a town so that each press is first made with input that must be refused. Each of its fields
 * gets unfit words and a personal number, which also goes into an unknown field and into the chat.
 */
export function misused(town: Town, { words, number }: Unfit): Town {
  async function misuse(who: Name, title: string): Promise<void> {
    const person = personNamed(who);
    const { data, own, replyToId } = found(town, who, title);
    const filled = (value: unknown) => ({
      ...data,
      ...Object.fromEntries(own.map((id) => [id, value])),
    });
    if (own.length > 0)
      expectRefused(await town.client.press(person, { data: filled(words), replyToId }));
    for (const bad of [
      { ...filled(number), note: { [number]: 'x' } },
      { ...data, note: [Number(number)] },
    ]) {
      expect((await town.client.press(person, { data: bad, replyToId })).message).toMatch(
        /personnummer\. Jag har inte sparat det/,
      );
      await town.client.submit(person, bad, { replyToId });
    }
    await town.settled();
  }

  return {
    ...town,
    async press(who, title, filled, options) {
      await misuse(who, title);
      return town.press(who, title, filled, options);
    },
    async type(who, text) {
      expect(await town.type(who, `${text} ${number}`)).toMatch(
        /^Jag kan inte ta emot det du skrev/,
      );
      await town.type(who, `${text.split(' ')[0]} ${words}`);
      return town.type(who, text);
    },
  };
}

/**
 * Finds the newest button of that title, the data that it sends, and the fields that it asks for
 * itself.
 */
function found(town: Town, who: Name, title: string) {
  for (const [at, message] of [...town.messages(who).entries()].toReversed()) {
    const button = buttonsOf(town.cards(who)[at]).find((one) => one.title === title);
    if (button) return { data: button.data, own: fieldsOf(button), replyToId: message.id };
  }
  throw new Error(`${who} has no button "${title}"`);
}

function fieldsOf({ data, inputs }: Button): string[] {
  const ids = inputs.map(({ id }) => String(id));
  return data.dialog === undefined
    ? ids.filter((id) => data.tasks?.split(' ').some((task) => id.startsWith(`${task}/`)))
    : ids;
}

function expectRefused({ httpStatus, text }: Answer): void {
  expect(httpStatus).toBe(200);
  expect(text).toMatch(/"style":"attention"|application\/vnd\.microsoft\.error/);
}
