const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?|today|yesterday|tomorrow|tonight|mornings?|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|dusk|weeks?|weekend|months?|years?|days?|hours?|minutes?|moments?|time|[12]\d{3})$/;
const AROUND = /^(?:earlier|later|ago|early|late|last|this|next|again|then|now)$/;

/** True for the nouns of the calendar and the clock. Takes the word in lower case. */
export function isCalendarWord(lower: string): boolean {
  return CALENDAR.test(lower);
}

/** True for words of which phrases of time are made: "late last Monday night". */
export function isTimeWord(lower: string): boolean {
  return CALENDAR.test(lower) || AROUND.test(lower);
}
