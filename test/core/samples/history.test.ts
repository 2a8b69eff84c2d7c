import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import { judgeSpdx } from "#core/check/spdx.ts";
import { compare } from "#core/compare/compare.ts";
import { datasheetOf } from "#core/release/release.ts";
import { verifyChain } from "#core/release/verify.ts";
import { standing } from "#core/review/standing.ts";
import { files } from "./figures.ts";
import { draft, first, review, second } from "./shipped.ts";

const releases = [first, second];

describe("the sample's releases", () => {
  it("are a chain that ends with the second", () => {
    expect(verifyChain(releases)).toEqual({ verdict: "consistent", gaps: [] });
    const expected = second.release.digest;
    expect(verifyChain(releases, { expected })).toMatchObject({ verdict: "expected", at: 1 });
  });

  it("describe the one version that the sheet speaks of", () => {
    expect(releases.map(({ dataset, revision }) => [dataset.version, revision])).toEqual([
      ["0.1.0", 1],
      ["0.1.0", 2],
    ]);
    expect(draft.dataset.citation).toContain("version 0.1.0");
    expect(draft.revision).toBe(3);
  });

  it("list files with their true size and hash, the second one more", () => {
    for (const { release } of releases) {
      for (const { path, bytes, sha256 } of release.files ?? []) {
        const content = files[path] ?? Buffer.of();
        expect([path, bytes]).toEqual([path, content.length]);
        expect(sha256).toBe(createHash("sha256").update(content).digest("hex"));
      }
    }
    const paths = releases.map(({ release }) => release.files?.map(({ path }) => path));
    expect(paths).toEqual([["penguins-raw.csv"], ["penguins-raw.csv", "penguins.csv"]]);
  });

  it("end where the draft is now", () => {
    const { revision: _, ...now } = draft;
    const { revision: __, ...then } = datasheetOf(second);
    expect(then).toEqual(now);
  });

  it("had three findings at first, and none are left", () => {
    const found = (sheet: typeof draft) => check(sheet, { judgeSpdx }).findings;
    expect(found(datasheetOf(first)).map(({ code, question }) => [code, question])).toEqual([
      ["part-left-empty", "motivation.purpose"],
      ["not-yet-answered", "composition.synthetic"],
      ["not-yet-answered", "maintenance.contributions"],
    ]);
    expect(found(datasheetOf(second))).toEqual([]);
  });

  it("differ in most of the ways in which two can", () => {
    const { changes } = compare(first, second);
    const kinds = new Set<string>(changes.map(({ kind }) => kind));
    for (const kind of [
      "answered",
      "cleared",
      "edited",
      "state-changed",
      "scope-changed",
      "dataset-changed",
      "file-added",
      "finding-settled",
    ]) {
      expect(kinds).toContain(kind);
    }
    const purpose = changes.find(({ id }) => id.includes("motivation.purpose"));
    expect(JSON.stringify(purpose)).toContain("moved-to");
    const erratum = changes.find(({ id }) => id.includes("maintenance.erratum"));
    expect(erratum).toMatchObject({ kind: "edited", text: { whitespaceOnly: 3 } });
  });
});

describe("the sample's review", () => {
  const { comments, signOffs, ...rest } = standing(review, draft);

  it("has one comment that is settled, and one that is open with its quote still there", () => {
    expect(comments.map(({ on, state, quote }) => [on, state.kind, quote?.kind])).toMatchObject([
      [{ question: "composition.splits" }, "settled", undefined],
      [{ question: "collection.ethics" }, "open", "found"],
    ]);
    expect(comments[0]?.replies).toHaveLength(1);
  });

  it("has one sign-off that has gone stale, and one that holds", () => {
    expect(signOffs).toMatchObject([
      {
        on: { section: "uses" },
        state: { kind: "stale" },
        since: { changed: [{ question: "uses.risks", how: "answer" }] },
      },
      { on: { section: "labeling" }, state: { kind: "fresh" } },
    ]);
  });

  it("speaks of these releases, and nothing in it is doubtful", () => {
    const digests = new Set(releases.map(({ release }) => release.digest));
    for (const event of review.events) {
      if ("document" in event) expect(digests).toContain(event.document.digest);
    }
    expect(JSON.stringify({ comments, signOffs, rest })).not.toContain('"doubted"');
  });
});
