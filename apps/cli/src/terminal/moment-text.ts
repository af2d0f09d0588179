/** An instant for people, to the minute: "2024-03-28 09:00 UTC". */
export const momentText = (instant: string): string => `${instant.slice(0, 16).replace('T', ' ')} UTC`;
