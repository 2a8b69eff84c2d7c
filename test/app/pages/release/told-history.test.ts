import { describe, expect, it } from "vitest";
import { historyTeller } from "#app/pages/release/told-history.ts";
import { datasheetOf } from "#core/release/release.ts";
import { said } from "../../../core/handmade.ts";
import { chainOfThree } from "../../../core/release/chain.ts";

const releases = chainOfThree();
const [, , last] = releases;
const tell = (draft = datasheetOf(last)) => historyTeller()({ ticket: 1, releases, draft });

describe("what is told of a history", () => {
  it("says of a draft just released that nothing changed", () => {
    const stamped = { ...datasheetOf(last), changedAt: "2026-01-01T00:00:00Z" };
    expect(tell(stamped).draft?.headline).toBe("Nothing changed");
    expect(tell(stamped).notes).toBe("");
  });

  it("says what the draft changed since the release, and nothing of the release's own facts", () => {
    const draft = datasheetOf(last);
    const answers = { ...draft.answers, "uses.limits": said("Not for forecasts.") };
    const told = tell({ ...draft, answers });
    expect(told.draft?.headline).toBe("One answer changed");
    expect(told.draft?.lede).toMatch(/^Since 1\.1\.0, one answer is new\./);
    expect(told.draft?.lede).not.toContain("release");
    expect(told.notes).toContain("### Added");
  });

  it("tells of each release what it changed, but of the first", () => {
    const { releases: told } = tell();
    expect(Object.keys(told)).toEqual(releases.slice(1).map(({ release }) => release.digest));
  });
});
