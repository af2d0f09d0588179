import { GetAccountSettingsCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { RESERVED_CONCURRENCY } from '../functions.ts';
import type { Finding } from './finding.ts';

/** Lambda keeps this much back for functions that reserve nothing, and refuses what would leave less. */
const KEPT_BACK = 100;

const check = 'concurrency';

/**
 * Whether the account has the concurrency that the functions reserve. New accounts may run ten functions at a time and
 * can reserve nothing.
 */
export async function checkConcurrency(
  lambda: LambdaClient,
  { isDeployed, reserve }: { readonly isDeployed: boolean; readonly reserve: boolean },
): Promise<readonly Finding[]> {
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand());
  const quota = AccountLimit?.ConcurrentExecutions ?? 0;
  const free = AccountLimit?.UnreservedConcurrentExecutions ?? 0;
  const found = `${quota} runs at a time, ${free} of them not reserved`;
  if (!reserve) {
    return [{ check, state: 'warning', found: `${found}; nothing will be reserved`, advice: RESERVE_LATER }];
  }
  if (isDeployed || free - RESERVED_CONCURRENCY >= KEPT_BACK) {
    return [{ check, state: 'fine', found, advice: null }];
  }
  return [
    {
      check,
      state: 'missing',
      found: `${found}: too few to reserve ${RESERVED_CONCURRENCY} and leave ${KEPT_BACK}`,
      advice:
        'ask for a larger "Concurrent executions" in Service Quotas (free, often within a day), or deploy with CLAIMWIRE_RESERVE=no until then',
    },
  ];
}

const RESERVE_LATER =
  'without a share of its own, claimwire and the rest of the account can slow each other down; its queues bound it all the same';
