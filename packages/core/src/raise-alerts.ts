import { Alert, type AlertSide } from './alert.ts';
import { chooseAlerts, type History, type Tellable } from './choose-alerts.ts';
import { Claim, type Source } from './claim.ts';
import { AlertId, type ClaimId } from './id.ts';
import { toInstant } from './instant.ts';
import { items } from './items.ts';
import { keys } from './keys.ts';
import { rootOf } from './link-claims.ts';
import { leastConfidence } from './policy-for.ts';
import { countSides, loadEvidence } from './recount-claim.ts';
import { routeAlerts } from './route-alerts.ts';
import type { Services } from './services.ts';
import type { Statement } from './statement.ts';
import { load, loadAll } from './stored.ts';
import type { Finding } from './weigh-evidence.ts';
import { whyKeptBack } from './why-kept-back.ts';

type Needs = Pick<Services, 'table' | 'queue' | 'digest' | 'clock' | 'configuration'>;

/**
 * Raises what is worth telling of an article's findings: alerts first, then what each channel gets of them. Every id
 * comes from content, so doing it again raises nothing new.
 *
 * @param trigger the article version, or the watched claim, that set it off
 */
export async function raiseAlerts(
  services: Needs,
  trigger: Pick<Source, 'articleId' | 'version'>,
  findings: readonly Finding[],
): Promise<Alert[]> {
  const { configuration, table, clock } = services;
  const known = await loadHistories(services, findings);
  const chosen = chooseAlerts(findings, known, leastConfidence(configuration));
  const { articleId, version } = trigger;
  const at = toInstant(clock());
  const alerts: Alert[] = [];
  for (const tellable of chosen) {
    const alert = toAlert(services, tellable, known, { articleId, version, at });
    if (!(await table.putIfAbsent(items.alert(alert)))) {
      const raised = await load(table, keys.alert(alert.id), Alert);
      // The sentence stood in an earlier version of the article too, and was told then.
      if (raised && raised.value.version !== version) continue;
    }
    alerts.push(alert);
  }
  for (const { id } of configuration.channels) await routeAlerts(services, id, alerts);
  return alerts;
}

async function loadHistories(services: Needs, findings: readonly Finding[]): Promise<Map<ClaimId, History>> {
  const ids = [...new Set(findings.flatMap(({ claim }) => [claim.id, rootOf(claim)]))];
  const claims = await loadAll(services.table, ids.map(keys.claim), Claim);
  const entries = claims.map(
    async ({ id, origin }) => [id, { origin, evidence: await loadEvidence(services, id) }] as const,
  );
  return new Map(await Promise.all(entries));
}

function toAlert(
  { digest, configuration, clock }: Needs,
  { claim, by, evidence, relation }: Tellable,
  known: ReadonlyMap<ClaimId, History>,
  place: Pick<Alert, 'articleId' | 'version' | 'at'>,
): Alert {
  const root = rootOf(claim);
  const alert: Alert = {
    ...place,
    id: AlertId.parse(digest(`alert ${root} ${evidence.source.articleId} ${by.id} ${relation}`)),
    relation,
    confidence: evidence.confidence,
    reasons: evidence.reasons,
    claim: {
      ...toSide(claim.source, claim.statement),
      id: root,
      text: inShort(claim.statement),
      watched: claim.watched,
    },
    statement: toSide(evidence.source, evidence.statement),
    origins: countSides(claim.origin, known.get(claim.id)?.evidence ?? [evidence]),
    suppressed: null,
  };
  return { ...alert, suppressed: whyKeptBack(configuration.alerts, alert, clock()) };
}

/** Fewer words than this are no sentence without the one who says them. */
const LEAST_WORDS = 6;

/** What is claimed, without "he said", where it stands as a sentence by itself; else the whole quote. */
function inShort({ quote, span, content, attribution }: Statement): string {
  const text = quote.slice(content.start - span.start, content.end - span.start);
  const stands = attribution?.mode === 'asserts' && text.split(/\s+/).length >= LEAST_WORDS;
  return stands ? text : quote;
}

function toSide(source: Source | null, statement: Statement): AlertSide {
  const { attribution } = statement;
  const speaker = [attribution?.speaker, attribution?.role].filter(
    (part) => part !== null && part !== undefined,
  );
  return {
    quote: statement.quote,
    span: statement.span,
    url: source?.url ?? null,
    source: source?.publisher.name ?? 'you',
    domain: source?.publisher.domain ?? null,
    title: source?.title ?? '',
    published: source?.published ?? null,
    speaker: speaker.length > 0 ? speaker.join(', ') : null,
  };
}
