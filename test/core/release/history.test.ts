import { describe, expect, it } from "vitest";
import { historyOf, type Stop } from "#core/release/history.ts";
import type { Gap, Release } from "#core/release/release.ts";
import { said } from "../handmade.ts";
import { chainOfThree, draft } from "./chain.ts";

const [first, second, third] = chainOfThree();

function gapOf({ dataset, revision, release }: Release): Gap {
  const { date, digest, previous } = release;
  return { version: dataset.version, revision, date, digest, previous: previous?.digest };
}

function stopWords(stop: Stop): string {
  switch (stop.kind) {
    case "release":
      return `${stop.release.dataset.version} r${stop.release.revision}`;
    case "gap":
      return `gap ${stop.gap.version} r${stop.gap.revision}`;
    case "draft":
      return "draft";
  }
}

describe("historyOf", () => {
  it.each([
    ["a draft alone", [], draft, [], ["draft"]],
    ["releases alone", [first, second], undefined, [], ["1.0.0 r1", "1.0.0 r2"]],
    [
      "a gap in the middle",
      [first, third],
      draft,
      [gapOf(second)],
      ["1.0.0 r1", "gap 1.0.0 r2", "1.1.0 r1", "draft"],
    ],
    [
      "two gaps at the beginning",
      [third],
      draft,
      [gapOf(second), gapOf(first)],
      ["gap 1.0.0 r1", "gap 1.0.0 r2", "1.1.0 r1", "draft"],
    ],
    [
      "gaps at the end",
      [first],
      draft,
      [gapOf(third), gapOf(second)],
      ["1.0.0 r1", "gap 1.0.0 r2", "gap 1.1.0 r1", "draft"],
    ],
    [
      "nothing but gaps",
      [],
      undefined,
      [gapOf(second), gapOf(first)],
      ["gap 1.0.0 r1", "gap 1.0.0 r2"],
    ],
  ] as [string, Release[], typeof draft | undefined, Gap[], string[]][])(
    "shows %s",
    (_, releases, sheet, gaps, expected) => {
      expect(historyOf(releases, sheet, gaps).map(stopWords)).toEqual(expected);
    },
  );

  it("says in figures what each changed", () => {
    const next = {
      ...draft,
      answers: { ...draft.answers, "uses.limits": said("Not for forecasts.") },
    };
    const stops = historyOf([first, second, third], next);
    const changed = stops.map((stop) => (stop.kind === "gap" ? undefined : stop.changed));
    expect(changed.map((each) => each?.since.release.digest)).toEqual([
      undefined,
      first.release.digest,
      second.release.digest,
      third.release.digest,
    ]);
    expect(changed.map((each) => each?.files)).toEqual([undefined, 2, 2, 0]);
    expect(changed[3]?.figures.total.answered).toBe(1);
    expect(changed[2]?.figures.total.answered).toBe(0);
    expect(changed[3]?.headline).toBe("One answer changed");
  });
});
