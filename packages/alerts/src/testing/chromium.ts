import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Why there is no Chromium to render with, or undefined when there is one. In CI it has to be there. */
export const chromiumMissing =
  existsSync(PATH) || process.env.CI === 'true'
    ? undefined
    : `no Chromium at ${PATH}; install it or set CHROMIUM_PATH`;

/** A headless Chromium that speaks to nobody. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: PATH,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
