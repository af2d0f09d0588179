import type { Alert } from '@claimwire/core';
import type { Output } from './output.ts';

const WIDEST = 110;

/** An alert as people read it on a terminal: both sentences, who says them, why, and how many stand on each side. */
export type AlertText = (alert: Alert) => string;

/** Loaded only where alerts are shown: mail and HTTP come with it. */
export async function loadAlertText(output: Pick<Output, 'colors' | 'columns'>): Promise<AlertText> {
  const { renderAlert } = await import('@claimwire/alerts');
  const style = { colour: output.colors.isColorSupported, width: Math.min(output.columns, WIDEST) };
  return (alert) => renderAlert(alert, style);
}
