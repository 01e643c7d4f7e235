import { type Browser, chromium } from 'playwright-core';

/** Runs work in a Chromium without a window, and ends the browser afterwards. */
export async function withChromium<T>(
  executablePath: string,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
