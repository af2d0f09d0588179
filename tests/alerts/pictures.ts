import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { renderHtml } from '@claimwire/alerts';
import { Alert, NotificationId } from '@claimwire/core';
import { chromium } from 'playwright-core';

/** Takes the README's pictures: the e-mail of the surest contradiction that the demo raises. */
async function takePictures(): Promise<void> {
  const { stdout } = await promisify(execFile)('claimwire', ['demo', '--json'], { maxBuffer: 100_000_000 });
  const [alert] = stdout
    .trim()
    .split('\n')
    .map((line): { type?: unknown } => JSON.parse(line))
    .filter(({ type }) => type === 'alert')
    .map((record) => Alert.parse(record))
    .filter(({ relation }) => relation === 'contradicts')
    .sort((a, b) => b.confidence - a.confidence);
  if (!alert) throw new Error('Cannot take pictures: the demo raised no contradiction');
  const { at, articleId, id } = alert;
  const notification = {
    kind: 'article' as const,
    id: NotificationId.parse(id),
    at,
    articleId,
    alertIds: [id],
  };
  const mail = renderHtml({ kind: 'alerts', notification, alerts: [alert] });

  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  for (const { name, width, colorScheme } of [
    { name: 'alert-desk', width: 680, colorScheme: 'light' },
    { name: 'alert-phone', width: 375, colorScheme: 'dark' },
  ] as const) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 400 },
    });
    await page.setContent(mail);
    const path = join(import.meta.dirname, `../../docs/images/${name}.png`);
    await page.screenshot({ path, fullPage: true });
  }
  await browser.close();
}

await takePictures();
