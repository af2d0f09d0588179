/**
 * Text in Slack's mrkdwn, as the message's fallback is read: the three characters that begin entities, mentions
 * (`<!channel>`, `<@U1>`) and links are escaped, as Slack's "Formatting text for app surfaces" says.
 */
export function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
