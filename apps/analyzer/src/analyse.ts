import { analyseArticle, type Handled, type Message } from '@claimwire/core';
import type { Telemetry } from '@claimwire/lambda-runtime';

/** Analyses the article version of one message. */
export async function analyse(
  services: Parameters<typeof analyseArticle>[0],
  telemetry: Pick<Telemetry, 'info' | 'warn' | 'count'>,
  message: Message,
): Promise<Handled> {
  if (message.kind !== 'analyse')
    throw new Error(`Cannot analyse by a message of the kind "${message.kind}"`);
  const { articleId, version } = message;
  const analysed = await analyseArticle(services, message);
  switch (analysed.kind) {
    case 'analysed': {
      const { statements, alerts } = analysed;
      const keptBack = alerts.filter(({ suppressed }) => suppressed !== null).length;
      telemetry.count('ArticlesAnalysed');
      telemetry.count('StatementsFound', statements);
      telemetry.count('AlertsRaised', alerts.length - keptBack);
      telemetry.count('AlertsKeptBack', keptBack);
      telemetry.info('analysed', { articleId, version, statements, alerts: alerts.length, keptBack });
      break;
    }
    case 'skipped':
      telemetry.count('ArticlesSkipped');
      telemetry.warn('skipped', { articleId, version, why: analysed.why });
      break;
    case 'nothing-to-do':
      telemetry.info('nothing to do', { articleId, version });
  }
  return { kind: 'done' };
}
