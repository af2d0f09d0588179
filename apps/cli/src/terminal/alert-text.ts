import { renderAlert } from '@claimwire/alerts';
import type { Alert } from '@claimwire/core';
import type { Output } from './output.ts';

const WIDEST = 110;

/** An alert as people read it on a terminal: both sentences, who says them, why, and how many stand on each side. */
export function alertText(alert: Alert, output: Pick<Output, 'colors' | 'columns'>): string {
  const width = Math.min(output.columns, WIDEST);
  return renderAlert(alert, { colour: output.colors.isColorSupported, width });
}
