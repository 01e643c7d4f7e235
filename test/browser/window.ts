import type { Browser, Locator, Page } from 'playwright-core';

export type PlaygroundWindow = {
  /** The page itself, for everything that this driver does not cover. */
  page: Page;
  /** Writes in the chat and sends. */
  say(text: string): Promise<void>;
  /**
   * Presses the button in the newest card that shows it. It does not wait for the answer; the
   * caller says what to wait for.
   */
  press(button: string): Promise<void>;
  /** Presses an action of mode secondary, behind "…" in the newest card that has it. */
  pressInMenu(button: string): Promise<void>;
  /** Fills a text field in the newest card that has it. All fields are found by their label. */
  write(label: string, text: string): Promise<void>;
  /** Fills a date field; `day` is YYYY-MM-DD. */
  fillDay(label: string, day: string): Promise<void>;
  /** Returns the value of a field in the newest card that has it. */
  valueOf(label: string): Promise<string>;
  /** Selects a checkbox or a radio button by its label. */
  tick(choice: string): Promise<void>;
  /** Selects a radio button by its question, because several questions have the same answers. */
  pick(question: string, choice: string): Promise<void>;
  /** Opens a drop-down list and selects an option. */
  choose(label: string, option: string): Promise<void>;
  newestCard(): Promise<string>;
  /**
   * Waits until the text is visible in the chat: in a card, in a message, or in the line under a
   * card that answers a press.
   */
  waitFor(text: string | RegExp): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
};

export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * Opens one Playground window (0.2.28) in a browser profile of its own. The language is Swedish,
 * and everything outside the machine is blocked. Resolves when the window has announced its chat to
 * the bot, so that nothing sent afterwards is lost.
 */
export async function openWindow(browser: Browser, url: string): Promise<PlaygroundWindow> {
  const context = await browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 1000 },
  });
  const page = await context.newPage();
  await page.route('https://**', (route) => route.abort());
  const announced = page.waitForResponse((response) => response.url().endsWith('/installation'));
  await page.goto(url);
  await announced;

  const editor = page.locator('[data-lexical-editor="true"]');
  // The log panel beside the chat repeats every text, so searches cover only the chat.
  const messages = page.locator('.fai-OutputCard');
  const cards = page.locator('.ac-preview-panel');
  const newest = (having: Locator) => cards.filter({ has: having }).last();
  const field = (label: string) => newest(page.getByLabel(label)).getByLabel(label).first();

  return {
    page,
    async say(text) {
      await editor.click();
      await page.keyboard.insertText(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    async press(button) {
      // A row of a list is pressed by the first word of its name.
      const row = page.getByRole('button', { name: new RegExp(`^${button}: `) });
      // A short button in a row says its whole name when one points at it.
      const whole = page.getByRole('button').and(page.getByTitle(button, { exact: true }));
      const named = page.getByRole('button', { name: button, exact: true }).or(row).or(whole);
      await newest(named).locator(named).last().click();
    },
    async pressInMenu(button) {
      const more = page.getByRole('button', { name: 'More options' });
      await newest(more).locator(more).click();
      await page.getByRole('menuitem', { name: button, exact: true }).click();
    },
    async write(label, text) {
      await field(label).fill(text);
    },
    async fillDay(label, day) {
      await field(label).fill(day);
      await field(label).press('Enter');
      // The calendar would cover the buttons, so it is closed.
      await field(label).press('Escape');
    },
    valueOf: (label) => field(label).inputValue(),
    async tick(choice) {
      // The load may stand behind the name of a person (E25).
      const words = page.locator('label').and(page.getByText(new RegExp(`^${choice}( · .*)?$`)));
      await newest(words).locator(words).last().click();
    },
    async pick(question, choice) {
      const asked = page.getByRole('radiogroup', { name: question });
      await newest(asked)
        .getByRole('radiogroup', { name: question })
        .getByText(choice, { exact: true })
        .click();
    },
    async choose(label, option) {
      await newest(page.getByLabel(label)).getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    },
    newestCard: async () => (await cards.allInnerTexts()).at(-1) ?? '',
    waitFor: (text) => messages.getByText(text).last().waitFor(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    close: () => context.close(),
  };
}
