/** Verbs with which a page turns to its reader, and what marks the call as one. */
const ALWAYS =
  /^(?:please |click here|tap here|subscribe\b|sign up\b|sign-up\b|unsubscribe\b|follow us\b|like us\b|join us\b|download (?:our|the)\b|donate (?:now|today|to)\b|tell us\b|send us\b|email us\b|write to us\b|contact us\b|get in touch\b|have (?:your say|a (?:story|tip|question))|got a (?:story|tip)|do you have (?:a|any) (?:story|tip|question|information about this story))/i;
const SOMETIMES =
  /^(?:support|join|follow|become|get|read|watch|listen|check out|stay|visit|catch|enjoy|unlock|try|buy|find out|discover|learn more|see|share|keep|help|receive|never miss|don['’]t miss|register|log in|sign in|continue|choose|add|give|explore|browse|if you (?:enjoyed|liked|value|would like|want|have))\b/i;
const OWN =
  /\b(?:our|us|newsletters?|subscri(?:be|ber|bers|ption|ptions)|inbox|podcasts?|mobile app|the app|live coverage|live blog|membership|become a (?:member|subscriber|patron)|member today|free trial|whatsapp channel|telegram channel|google news|daily briefing|breaking news alerts?|independent journalism|public radio)\b/i;
const MEMBER = /\bbecome (?:a|an) (?:member|subscriber|patron|supporter)\b/i;

/** A call to the reader to subscribe, follow, give, write in. News sentences do not speak to the reader in the imperative. */
export function isCall(line: string): boolean {
  if (line.length > 240) return false;
  const own = line.replace(/^[►▶→»>•*\s–-]+/, '');
  if (ALWAYS.test(own)) return true;
  return (SOMETIMES.test(own) && OWN.test(own)) || (MEMBER.test(own) && !/\bsaid\b/.test(own));
}
