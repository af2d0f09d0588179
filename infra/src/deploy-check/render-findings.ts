import type { Finding } from './finding.ts';

const MARKS: Readonly<Record<Finding['state'], string>> = {
  fine: 'ok      ',
  warning: 'warning ',
  missing: 'missing ',
  unknown: 'unknown ',
};

/** The findings for people: a line each, and below it what to do. */
export function renderFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  return findings
    .flatMap(({ check, state, found, advice }) => [
      `${MARKS[state]} ${check.padEnd(width)}  ${found}`,
      ...(advice === null ? [] : [`${' '.repeat(MARKS[state].length + width + 3)}→ ${advice}`]),
    ])
    .join('\n');
}
