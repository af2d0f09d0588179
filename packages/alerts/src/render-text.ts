import type { AlertDispatch } from '@claimwire/core';
import { renderAlert } from './render-alert.ts';
import { shownAlerts } from './shown-alerts.ts';

/** Width of plain text mail: RFC 5322 asks for at most 78 characters a line. */
const WIDTH = 76;

/** The text part of an e-mail: the alerts, most serious first, in lines of at most 76 columns. */
export function renderText(dispatch: AlertDispatch): string {
  const { shown, omitted } = shownAlerts(dispatch);
  const rule = `\n\n${'-'.repeat(WIDTH)}\n\n`;
  const alerts = shown.map((alert) => {
    return `${renderAlert(alert, { colour: false, width: WIDTH })}\n\nclaimwire claim ${alert.claim.id}`;
  });
  if (omitted > 0) alerts.push(`… and ${omitted} more from this article: claimwire alerts`);
  return `${alerts.join(rule)}\n\n-- \nclaimwire watches your feeds. Notification ${dispatch.notification.id}\n`;
}
