import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startWorld, type World } from '../../src/local/world.ts';
import { chromiumFlags, openWindow, type PlaygroundWindow } from './window.ts';

/** The local world with the windows of some people, for one test file. */
export interface Windows {
  at(who: string): PlaygroundWindow;
  shot(who: string, name: string): Promise<void>;
  /**
   * Presses a button and waits for the answer and for every card that it changes, because a redrawn
   * card loses what is being filled in.
   */
  press(who: string, title: string): Promise<void>;
  /** Resolves when the bot has nothing left to send. */
  settled(): Promise<void>;
}

/**
 * The time of the clock when a file begins, independent of the real day. "tid" only moves it
 * forward.
 */
const BEFORE = '2026-11-22T12:00:00Z';

/**
 * Starts the world and a browser before the tests of the file, and stops them afterwards.
 * Screenshots go to a folder of shots/.
 */
export function windowsOf(only: readonly string[], folder: string): Windows {
  const shots = join(__dirname, 'shots', folder);
  const windows: Record<string, PlaygroundWindow> = {};
  let world: World;
  let browser: Browser;
  let directory: string;

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    directory = mkdtempSync(join(tmpdir(), 'rutinbot-'));
    const offsetMs = Date.parse(BEFORE) - Date.now();
    writeFileSync(join(directory, 'clock.json'), JSON.stringify({ offsetMs }));
    world = await startWorld({
      port: 3978,
      headless: false,
      only,
      fresh: false,
      directory,
      emulatorScript: join(process.cwd(), 'dist/src/local/emulator/process.js'),
      tell: () => {},
    });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: chromiumFlags,
    });
    for (const { persona, url } of world.windows)
      windows[persona.id] = await openWindow(browser, url);
  });

  afterAll(async () => {
    await browser?.close();
    await world?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const at = (who: string) => windows[who] as PlaygroundWindow;
  const settled = () => world.service.delivery.idle();
  return {
    at,
    settled,
    shot: (who, name) => at(who).screenshot(join(shots, `${name}.png`)),
    async press(who, title) {
      const answered = at(who).page.waitForResponse((response) =>
        response.url().includes('/invoke'),
      );
      await at(who).press(title);
      await answered;
      await settled();
    },
  };
}
