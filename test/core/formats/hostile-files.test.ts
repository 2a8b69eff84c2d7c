import { describe, expect, it } from "vitest";
import { findPlaceholder } from "#core/check/placeholders.ts";
import { draftOf } from "#core/datasheet/draft.ts";
import { readBackup } from "#core/formats/backup/read.ts";
import { writeBackup } from "#core/formats/backup/write.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const file = markdown.write(harbourGulls);
const madeAt = "2025-03-12T12:00:00.000Z";

// Each of these once took minutes or overflowed the stack; a test that hangs has failed.
describe("a file made to hang its reader", () => {
  it.each([
    { given: "records that never end", text: "<!-- ds:record\n".repeat(1_000_000) },
    { given: "records that begin and never end", text: "<!-- ds:record\n{\n".repeat(1_000_000) },
  ])("is cut short: $given", ({ text }) => {
    expect(markdown.read?.(text)).toMatchObject({ problem: { code: "truncated" } });
  });

  it.each([
    { given: "blanks before a strange line end", line: `version: ${" ".repeat(300_000)}\u2028` },
    { given: "blanks between two words", line: `summary: a${" ".repeat(3_000_000)}b` },
    { given: "a long quoted value", line: `version: '${"a".repeat(10_000_000)}` },
  ])("has front matter with $given, kept as unplaced text", ({ line }) => {
    const read = markdown.read?.(file.replace("---\n", `---\n${line}\n`));
    expect(read).toMatchObject({ ok: true });
    if (!read?.ok) return;
    const texts = read.value.datasheet.unplaced?.map(({ text }) => text).join("");
    expect(texts?.includes(line.slice(0, 2_000_000))).toBe(true);
  });

  it("has a person's lines a million blank lines apart", () => {
    const blanks = "\n".repeat(1_000_000);
    const read = markdown.read?.(file.replace("## At a glance", `One${blanks}Two\n## At a glance`));
    expect(read).toMatchObject({ ok: true });
    if (!read?.ok) return;
    expect(read.value.datasheet.unplaced?.some(({ text }) => text === `One${blanks}Two`)).toBe(
      true,
    );
  });

  it.each([
    { given: "line ends that only Unicode knows", text: `${"\u2028".repeat(300_000)}y` },
    { given: "marks that open and never close", text: "(TODO ".repeat(300_000) },
  ])("holds an answer with $given, which Check looks through", ({ text }) => {
    expect(findPlaceholder(text)).toBeUndefined();
  });
});

describe("a datasheet as deep as any", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(97)}1${"]".repeat(97)}`);
  const read = json.read?.(JSON.stringify({ ...harbourGulls, extensions: { deep } }));
  const found = read?.ok ? read.value.datasheet : undefined;
  const sheet = found?.status === "draft" ? found : harbourGulls;

  it("is read", () => {
    expect(sheet.extensions).toEqual({ deep });
  });

  it("comes back from a backup, also as an earlier state", () => {
    const draft = draftOf(sheet);
    const datasheets = [
      {
        draft,
        earlier: {},
        earlierSheets: [{ at: madeAt, because: "replaced" as const, sheet: draft.sheet }],
        exported: [],
      },
    ];
    const contents = {
      datasheets,
      releases: [],
      removedReleases: [],
      reviews: [],
      sets: [],
      settings: {},
      damaged: [],
    };
    expect(readBackup(writeBackup(contents, madeAt).flat().join(""))).toEqual({
      ok: true,
      value: { madeAt, contents, broken: [] },
    });
  });

  it("does not make a backup unreadable where a damaged record is deeper still", () => {
    let raw: unknown = "The words";
    for (let depth = 0; depth < 300; depth++) raw = [raw];
    const damaged = [{ store: "answers", key: "1 a.b", detail: "Invalid", raw }];
    const contents = {
      datasheets: [],
      releases: [],
      removedReleases: [],
      reviews: [],
      sets: [],
      settings: {},
      damaged,
    };
    const back = readBackup(writeBackup(contents, madeAt).flat().join(""));
    expect(back).toMatchObject({ ok: true, value: { broken: [] } });
    expect(JSON.stringify(back)).toContain("The words");
  });
});
