import type { EarlierReason } from "./library.ts";

interface Dated {
  readonly at: string;
  readonly because: EarlierReason;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Up to which age how many: one in each such stretch of time. The last hour is kept whole. */
const tiers = [
  { until: hour, oneIn: 0 },
  { until: day, oneIn: 10 * minute },
  { until: 7 * day, oneIn: hour },
  { until: 90 * day, oneIn: day },
  { until: Number.POSITIVE_INFINITY, oneIn: 7 * day },
] as const;
/** What somebody else wrote over is not ours to thin sooner. */
const protectedFor = 90 * day;

/**
 * A clock that is months ahead looks just like a long silence. Neither makes anything older: whoever
 * comes back finds the texts as they left them. Longer than the stretches, so that thinning makes none.
 */
const silence = 21 * day;

/**
 * The earlier states worth keeping at this moment, in the order they came. The oldest and the newest
 * always stay, and of each stretch of time its newest.
 */
export function thin<Entry extends Dated>(entries: readonly Entry[], now: string): Entry[] {
  const time = (entry: Entry) => Date.parse(entry.at);
  const byAge = [...entries].sort((one, other) => time(other) - time(one));
  const kept = new Set([byAge.at(0), byAge.at(-1)]);
  const full = new Set<string>();
  let age = 0;
  let before = Date.parse(now);
  for (const entry of byAge) {
    // What is dated after now was written by a clock that was ahead, and counts as new.
    const gap = Math.max(0, before - time(entry));
    if (gap < silence) age += gap;
    before = Math.min(before, time(entry));
    const { oneIn } = tiers.find(({ until }) => age < until) ?? tiers[4];
    const stretch = `${oneIn} ${Math.floor(time(entry) / oneIn)}`;
    const isProtected = entry.because !== "time" && age < protectedFor;
    if (oneIn === 0 || isProtected || !full.has(stretch)) kept.add(entry);
    full.add(stretch);
  }
  return entries.filter((entry) => kept.has(entry));
}
