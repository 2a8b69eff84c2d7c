import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EarlierReason } from "#app/storage/library.ts";
import { thin } from "#app/storage/thin.ts";

const now = "2025-06-01T12:00:00.000Z";
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const ago = (age: number) => new Date(Date.parse(now) - age).toISOString();
const ageOf = (entry: { at: string }) => Date.parse(now) - Date.parse(entry.at);
const every = (step: number, from: number, until: number) =>
  Array.from({ length: Math.floor((until - from) / step) }, (_, index) => ({
    at: ago(from + index * step),
    because: "time" as EarlierReason,
  }));

/** Texts so near to each other that there is no silence between them. */
const steady = (until: number) => every(until / Math.ceil(until / (20 * day)), 0, until);

describe("thin", () => {
  it.each([
    { given: "all of the last hour", entries: every(minute, 0, hour), kept: 60 },
    // The first stretch is cut by the edge of its tier and counts twice; the oldest stays as well.
    { given: "one in ten minutes of a day", entries: every(minute, hour, day), kept: 140 },
    { given: "one an hour of a week", entries: every(10 * minute, day, 7 * day), kept: 146 },
    { given: "one a day of 90 days", entries: every(hour, 7 * day, 90 * day), kept: 85 },
    // With the five that keep the silence away.
    {
      given: "one a week beyond",
      entries: [...steady(90 * day), ...every(day, 90 * day, 426 * day)],
      kept: 55,
    },
  ])("keeps $given, and the oldest", ({ entries, kept }) => {
    expect(thin(entries, now)).toHaveLength(kept);
  });

  it("keeps for 90 days what another tab or a file wrote over", () => {
    const reasons = ["other-tab", "replaced"] as const;
    const recent = every(minute, 89 * day, 89 * day + 5 * minute);
    const old = every(minute, 91 * day, 91 * day + 5 * minute);
    const between = steady(89 * day);
    for (const because of reasons) {
      const kept = (entries: typeof recent) =>
        thin([...between, ...entries.map(({ at }) => ({ at, because }))], now).length -
        between.length;
      expect(kept(recent)).toBe(5);
      expect(kept(old)).toBe(2);
    }
  });

  const entry = fc.record({
    at: fc.oneof(fc.nat(2 * hour), fc.nat(10 * day), fc.nat(900 * day)).map(ago),
    because: fc.constantFrom<EarlierReason>("time", "time", "time", "other-tab", "replaced"),
  });
  const entries = fc
    .array(entry, { maxLength: 300, size: "max" })
    .map((all) => [...steady(900 * day), ...all]);
  const anyEntries = fc.array(entry, { maxLength: 100, size: "max" });
  const later = (milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();

  it("thins nothing because of a clock that is months ahead, however long it is", () => {
    const today = every(2 * minute, 0, hour);
    const inTenYears = every(2 * minute, 0, 30 * minute).map(({ at, because }) => ({
      at: new Date(Date.parse(at) + 3650 * day).toISOString(),
      because,
    }));
    expect(thin(today, later(3650 * day))).toEqual(today);
    const both = [...inTenYears, ...today];
    const kept = thin(both, later(3650 * day));
    // Half an hour of writing has passed by either clock, so half of today's texts are of the last hour.
    expect(kept).toEqual(expect.arrayContaining([...inTenYears, ...today.slice(0, 15)]));
    expect(kept.length).toBeGreaterThan(both.length - 15);
    // The clock is put right again: what it wrote meanwhile counts as new.
    expect(thin(both, now)).toEqual(both);
  });

  it("keeps after any silence what it kept before it", () => {
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 21 * day, max: 20_000 * day }), (all, pause) => {
        const newest = all.reduce((latest, { at }) => (at > latest ? at : latest), "");
        if (newest === "") return;
        const then = new Date(Date.parse(newest) + pause).toISOString();
        expect(thin(all, then)).toEqual(thin(all, newest));
      }),
    );
  });

  it("thins no more when asked again", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const once = thin(all, now);
        expect(thin(once, now)).toEqual(once);
      }),
    );
  });

  it("keeps some of what there is, in order, with the newest and the oldest", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const kept = thin(all, now);
        expect(kept).toEqual(all.filter((each) => kept.includes(each)));
        const moments = all.map(({ at }) => at).sort();
        const keptMoments = kept.map(({ at }) => at).sort();
        expect(keptMoments.at(0)).toBe(moments.at(0));
        expect(keptMoments.at(-1)).toBe(moments.at(-1));
      }),
    );
  });

  it("never keeps more than one in its stretch of time, but for the ends and what is protected", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ends = 2;
        const kept = thin(all, now).filter(
          (each) => each.because === "time" && ageOf(each) >= hour,
        );
        const within = (from: number, until: number) =>
          kept.filter((each) => ageOf(each) >= from && ageOf(each) < until).length;
        expect(within(hour, day)).toBeLessThanOrEqual(139 + ends);
        expect(within(day, 7 * day)).toBeLessThanOrEqual(145 + ends);
        expect(within(7 * day, 90 * day)).toBeLessThanOrEqual(84 + ends);
        expect(within(90 * day, 900 * day)).toBeLessThanOrEqual(117 + ends);
      }),
    );
  });

  it("makes no holes by thinning early, but at the edges of the tiers", () => {
    fc.assert(
      fc.property(entries, fc.nat(100 * day), (all, later) => {
        const then = new Date(Date.parse(now) + later).toISOString();
        const direct = thin(all, then).length;
        const early = thin(thin(all, now), then).length;
        expect(early).toBeLessThanOrEqual(direct);
        expect(early).toBeGreaterThanOrEqual(direct - 4);
      }),
    );
  });
});
