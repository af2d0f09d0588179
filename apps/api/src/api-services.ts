import type { Analysis, DeadLetters, Services } from '@claimwire/core';
import type { Telemetry } from '@claimwire/lambda-runtime';
import type { TokenCheck } from './token-check.ts';

/** What the API works with. */
export interface ApiServices
  extends Pick<Services, 'configuration' | 'table' | 'blobs' | 'queue' | 'clock' | 'digest' | 'websub'> {
  /** Loaded where it is wanted: it is most of what there is to load. */
  readonly analysis: () => Promise<Analysis>;
  readonly deadLetters: DeadLetters;
  readonly isToken: TokenCheck;
  readonly telemetry: Pick<Telemetry, 'info' | 'warn' | 'error' | 'count'>;
  /** Takes secrets out of what is answered. */
  readonly mask: (text: string) => string;
}
