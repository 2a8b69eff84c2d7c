/** The skipped tests with their reasons, then `N passed, N failed` as the very last line. */
export function closingLines(outcomes) {
  const sum = (count) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const counts = [
    `${sum(({ passed }) => passed)} passed`,
    `${sum(({ failed }) => failed)} failed`,
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ].join(", ");
  if (skipped.length === 0) return counts;
  return ["Skipped:", ...skipped.map((test) => `  ${test}`), counts].join("\n");
}
