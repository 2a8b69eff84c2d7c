import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { compare } from "#core/compare/compare.ts";
import { notesFrom } from "#core/release/notes.ts";
import type { ReleasedFile } from "#core/release/release.ts";
import { datasheet } from "../arbitraries.ts";
import { prose, said } from "../handmade.ts";
import { hostileShort } from "../hostile-text.ts";
import { cut, draft, files } from "./chain.ts";

const headings = ["Added", "Changed", "Removed", "Fixed"];

/** Only our headings, and under each a list of single lines that hold nothing but words. */
function expectPlain(notes: string): void {
  const blocks = marked.lexer(notes).filter(({ type }) => type !== "space");
  expect(blocks.map(({ type }) => type)).toEqual(
    blocks.map((_, index) => (index % 2 === 0 ? "heading" : "list")),
  );
  for (const block of blocks) {
    if (block.type === "heading") expect(headings).toContain(block["text"]);
  }
  marked.walkTokens(blocks, ({ type }) => {
    expect(["heading", "list", "list_item", "text", "escape", "link"]).toContain(type);
  });
}

describe("notesFrom", () => {
  it("groups what changed as Keep a Changelog does", () => {
    const [wind] = files as [ReleasedFile];
    const before = cut({ files });
    const after = cut(
      {
        previous: before,
        version: "2.0.0",
        files: [
          { ...wind, bytes: 9, sha256: wind.sha256.replace("1", "2") },
          { path: "new.csv", bytes: 1, sha256: "e".repeat(64) },
        ],
      },
      {
        ...draft,
        dataset: { ...draft.dataset, licence: { spdx: "MIT" } },
        questions: [
          prose("motivation.purpose", { label: "Purpose" }),
          prose("uses.limits", { label: "Limits" }),
        ],
        answers: {
          "motivation.purpose": said("To see wind and gusts."),
          "uses.limits": said("None known."),
        },
      },
    );
    const notes = notesFrom(compare(before, after));
    expectPlain(notes);
    expect(notes).toBe(`### Added

- New answer: Limits
- File added: new.csv

### Changed

- Fact about the dataset changed: Licence
- Question altered: Purpose; Limits
- Answer rewritten: Purpose
- File altered: data/wind.csv

### Removed

- Question gone: Label
- Answer removed: Label
- File removed: README.md
`);
  });

  it("counts a finding as fixed while its question is still asked", () => {
    const weak = { ...draft, answers: { "motivation.purpose": said("Yes.") } };
    const notes = notesFrom(compare(cut({}, weak), cut({}, { ...weak, answers: draft.answers })));
    expect(notes).toMatch(/^### Fixed\n\n- Finding settled: Label \(.+\)$/m);
  });

  it("is empty when nothing changed that a reader is told", () => {
    const before = cut();
    expect(notesFrom(compare(before, cut({ previous: before, date: "2025-04-01" })))).toBe("");
  });

  it("names twelve at most and counts the rest", () => {
    const many = [..."0123456789abcdef"].map((letter) => ({
      path: `${letter}.csv`,
      bytes: 1,
      sha256: letter.repeat(64),
    }));
    const notes = notesFrom(compare(cut({ files: [] }), cut({ files: many })));
    expect(notes).toBe(
      "### Added\n\n- File added: 0.csv; 1.csv; 2.csv; 3.csv; 4.csv; 5.csv; 6.csv; 7.csv; 8.csv; 9.csv; a.csv; b.csv; and four more\n",
    );
  });

  it("is plain Markdown whatever people wrote", () => {
    const path = hostileShort
      .map((text) => text.toWellFormed().replace(/[\\/\0]|^[a-z]:/gi, "_") || "_")
      .filter((text) => text !== "." && text !== "..");
    const file = fc.record({
      path,
      bytes: fc.constant(1),
      sha256: fc.constantFrom("a".repeat(64), "b".repeat(64)),
    });
    const some = fc.uniqueArray(file, { selector: (each) => each.path, maxLength: 4 });
    fc.assert(
      fc.property(datasheet(), datasheet(), some, some, (one, other, had, has) => {
        expectPlain(notesFrom(compare(cut({ files: had }, one), cut({ files: has }, other))));
      }),
      { numRuns: 120 },
    );
  });
});
