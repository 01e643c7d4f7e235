import type { Locator } from 'playwright-core';
import type { PlaygroundWindow } from './window.ts';

/** What somebody does in a window with the keys alone. Nothing is clicked. */
export interface Keys {
  /** Writes in the chat and sends. */
  say(text: string): Promise<void>;
  /** Presses the button of this name in the newest card that shows it. */
  press(button: string): Promise<void>;
  /** Writes a day (YYYY-MM-DD) in the field of this question. */
  writeDay(question: string, day: string): Promise<void>;
  /** Selects a choice, a radio button or a checkbox, by its words. */
  tick(choice: string): Promise<void>;
}

/** How often Tab is pressed before a control counts as out of reach. */
const MOST = 150;

export function keysOf({ page }: PlaygroundWindow): Keys {
  const editor = page.locator('[data-lexical-editor="true"]');
  const cards = page.locator('.ac-preview-panel');
  const newest = (having: Locator) => cards.filter({ has: having }).last().locator(having).last();

  const hasFocus = async (control: Locator) =>
    (await control.and(page.locator(':focus')).count()) > 0;
  const tabTo = async (control: Locator, key: 'Tab' | 'Shift+Tab') => {
    for (let presses = 0; presses < MOST; presses += 1) {
      if (await hasFocus(control)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} does not come to ${control}`);
  };
  // The newest card stands right above the field where one writes.
  const reach = async (control: Locator) => {
    await control.waitFor();
    if (await hasFocus(control)) return;
    await tabTo(editor, 'Tab');
    await tabTo(control, 'Shift+Tab');
  };

  return {
    async say(text) {
      await tabTo(editor, 'Tab');
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async press(button) {
      // A row of a list is pressed by the first word of its name.
      const row = page.getByRole('button', { name: new RegExp(`^${button}: `) });
      await reach(newest(page.getByRole('button', { name: button, exact: true }).or(row)));
      await page.keyboard.press('Enter');
    },
    async writeDay(question, day) {
      await reach(newest(page.getByLabel(question)));
      await page.keyboard.type(day);
      await page.keyboard.press('Enter');
      // The calendar is closed, as it covers the card.
      await page.keyboard.press('Escape');
    },
    async tick(choice) {
      // It is read out with its question before it, and a person with their load behind (E25).
      const name = new RegExp(`(^| )${choice}( · .*)?$`);
      const [radio, box] = [
        page.getByRole('radio', { name }),
        page.getByRole('checkbox', { name }),
      ];
      const control = newest(radio.or(box));
      await reach(control);
      await page.keyboard.press('Space');
    },
  };
}
