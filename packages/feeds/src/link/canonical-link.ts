/**
 * Query parameters that tell where a reader came from and never which page it is: Google, Meta, Microsoft, Mailchimp,
 * HubSpot, Marketo, Matomo, Adobe, Twitter, Instagram, Yandex, TikTok and the feed makers' own.
 */
const TRACKING =
  /^(?:utm_\w+|utm|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|__hssc|__hstc|__hsfp|hsctatracking|_ga|_gl|mtm_\w+|pk_(?:campaign|kwd|keyword|source|medium|content|cid)|piwik_\w+|s_cid|cmpid|ns_(?:campaign|mchannel|source|linkname|fee)|at_(?:campaign|medium|custom\d|link_\w+|ptr_\w+|bbc_team|format)|guccounter|guce_referr\w*|ftag|wt\.mc_id|vero_\w+|oly_\w+_id|rb_clickid|ocid|xtor|__twitter_impression|_branch_match_id|smid|smtyp|taid|ito|traffic_source|soc_(?:src|trk))$/i;

/**
 * The link without fragment and tracking parameters, host in lower case, default port dropped. Order and spelling of
 * the other parameters stay, since some servers mind them. `http` counts as `https`: the day that a site moves, none of
 * its items is new. What is no http(s) URL comes back trimmed as it is.
 */
export function canonicalLink(link: string): string {
  const url = URL.parse(link.trim());
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return link.trim();
  if (url.port === '') url.protocol = 'https:';
  // A fragment that routes ("#!/…" or "#/…") is the page itself.
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  if (url.search !== '') {
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
    url.search = kept.join('&');
  }
  return url.href;
}
