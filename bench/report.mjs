/** The measured rows as text: every figure with its bar and whether it is met. */
export function table(machine, rows) {
  const { processor, cores, memory, node, chromium } = machine;
  const lines = ["", `${processor}, ${cores} cores, ${memory}; Node ${node}, Chromium ${chromium}`];
  let group;
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const row of rows) {
    if (row.group !== group) lines.push("", row.group);
    group = row.group;
    lines.push(
      `  ${row.what.padEnd(width)}  ${figure(row).padStart(10)}  ${judged(row)}`.trimEnd(),
    );
  }
  const held = rows.filter((row) => row.bar !== undefined);
  const met = held.filter(isMet);
  lines.push("", `${met.length} of ${held.length} bars met`, "");
  return lines.join("\n");
}

export function isMet({ value, bar }) {
  return value <= bar.most;
}

function figure({ value, unit }) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}

function judged(row) {
  const { bar, unit, runs } = row;
  const words = runs.padEnd(28);
  if (bar === undefined) return words;
  return `${words}  bar ≤ ${bar.most} ${unit}: ${isMet(row) ? "met" : "MISSED"}${bar.why ? ` (${bar.why})` : ""}`;
}
