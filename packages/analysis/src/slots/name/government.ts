import type { Token } from '../../language/parse.ts';

const ADDRESSES =
  /^(warn|urge|accuse|blame|tell|ask|back|support|condemn|criticise|criticize|sanction|thank|press|inform|notify|alert|arm|aid|pressure|assure|defy|threaten|anger|provoke)$/;
const SEATS = /^(kremlin|white house|downing street|whitehall)$/;
/** What governments have and give: "Washington's warnings", "a warning from Washington". */
const OF_STATE =
  /^(warning|intelligence|claim|demand|decision|response|position|policy|ally|sanction|force|troop|offer|refusal|denial|support|aid|ambassador|envoy|hint|invasion|government|stance|pressure|request|approval|threat|promise|reply)$/;

/** "Washington warned Moscow": a capital that acts or is acted on is its country's government; "in Moscow" is a place. */
export function standsForGovernment(tokens: readonly Token[], from: number, end: number): boolean {
  const words = tokens.slice(from, end).map((token) => token.lower);
  if (SEATS.test(words.join(' '))) return true;
  const [second, before, after, next] = [tokens[from - 2], tokens[from - 1], tokens[end], tokens[end + 1]];
  if (before?.lower === 'from' && OF_STATE.test(second?.lemma ?? '')) return true;
  if (before?.pos === 'ADP' && !/^(by|between|with|against|than)$/.test(before.lower)) return false;
  if (before?.text === ',' && after?.text === ',') return false;
  if (after?.lower === "'s" && OF_STATE.test(next?.lemma ?? '')) return true;
  const acts = after?.pos === 'VERB' || after?.pos === 'AUX';
  return (
    acts || ADDRESSES.test(before?.lemma ?? '') || /^(by|between|with|against)$/.test(before?.lower ?? '')
  );
}
