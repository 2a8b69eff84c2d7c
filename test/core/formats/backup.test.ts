import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import type { KeptDatasheet, LibraryContents } from "#core/formats/backup/contents.ts";
import { readBackup } from "#core/formats/backup/read.ts";
import type { RemovedRelease } from "#core/formats/backup/removed-release.ts";
import { writeBackup } from "#core/formats/backup/write.ts";
import { type Release, releaseDigest } from "#core/release/release.ts";
import { comment, newReview } from "#core/review/events.ts";
import type { Review } from "#core/review/review.ts";

const madeAt = "2025-03-12T12:00:00.000Z";
const empty: LibraryContents = {
  datasheets: [],
  releases: [],
  removedReleases: [],
  reviews: [],
  sets: [],
  settings: {},
  damaged: [],
};

function datasheet(number: number, text = "Words"): KeptDatasheet {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const sheet = {
    format: 1 as const,
    status: "draft" as const,
    id,
    language: "en",
    dataset: { title: `Sheet ${number}` },
    revision: 1,
    questionSets: [],
    scope: {},
    sections: [],
    questions: [],
  };
  const answer = { ...emptyAnswer, text, note: "Private", reasons: { withheld: "Later" } };
  return {
    draft: { sheet, answers: { "motivation.purpose": answer } },
    deletedAt: madeAt,
    earlier: { "motivation.purpose": [{ at: madeAt, because: "other-tab", answer }] },
    earlierSheets: [{ at: madeAt, because: "replaced", sheet }],
    exported: [{ digest: "a".repeat(64), at: madeAt, format: "json", text: "{}" }],
  };
}

function release(number: number): Release {
  const { draft } = datasheet(number);
  const answers = { "motivation.purpose": { state: "answered" as const, text: "Words" } };
  const whole = { ...draft.sheet, status: "release" as const, answers };
  const facts = { date: "2025-03-12", notes: "The first." };
  return { ...whole, release: { ...facts, digest: releaseDigest({ ...whole, release: facts }) } };
}

function review(text: string): Review {
  const document = release(1);
  const stamp = { id: "00000000-0000-4000-8000-0000000000ff", at: madeAt, by: { name: "Ada" } };
  const on = { kind: "sheet" } as const;
  const commented = comment(newReview(document), document, { on, text }, stamp);
  if (!commented.ok) throw new Error(commented.problem.code);
  return commented.value;
}

const removed: RemovedRelease = {
  id: datasheet(1).draft.sheet.id,
  version: "0.9.0",
  revision: 1,
  date: "2025-01-31",
  digest: "b".repeat(64),
  removedAt: madeAt,
};

function write(contents: LibraryContents): string {
  return writeBackup(contents, madeAt).flat().join("");
}

describe("a backup file", () => {
  it("gives back everything, private notes and earlier texts too", () => {
    const contents: LibraryContents = {
      datasheets: [datasheet(1), datasheet(2)],
      releases: [release(1), release(2)],
      removedReleases: [removed],
      reviews: [review("Right.")],
      sets: [],
      settings: { name: "Ada", singleKeys: false },
      damaged: [{ store: "answers", key: "1 a.b", detail: "text: Invalid", raw: { text: 7 } }],
    };
    expect(readBackup(write(contents))).toEqual({
      ok: true,
      value: { madeAt, contents, broken: [] },
    });
  });

  it("gives back any text there is", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (texts) => {
        const datasheets = texts.map((text, index) => datasheet(index, text));
        const read = readBackup(write({ ...empty, datasheets }));
        expect(read).toEqual({
          ok: true,
          value: { madeAt, contents: { ...empty, datasheets }, broken: [] },
        });
      }),
    );
  });

  it("becomes several where one would be too long, each of them whole", () => {
    const contents = {
      ...empty,
      datasheets: [datasheet(1, "x".repeat(1000)), datasheet(2), datasheet(3)],
      releases: [release(3), release(1)],
      reviews: [review("Right.")],
    };
    const longest = JSON.stringify(datasheet(2)).length * 2;
    const files = writeBackup(contents, madeAt, longest).map((pieces) => pieces.join(""));
    const read = files.map((file) => {
      const each = readBackup(file);
      if (!each.ok) throw new Error(each.problem.code);
      expect(each.value.broken).toEqual([]);
      return each.value.contents;
    });
    expect(
      read.map(({ datasheets }) => datasheets.map(({ draft }) => draft.sheet.dataset.title)),
    ).toEqual([["Sheet 1"], ["Sheet 2"], ["Sheet 3"]]);
    expect(read.flatMap(({ datasheets }) => datasheets)).toEqual(contents.datasheets);
    expect(read.flatMap(({ releases }) => releases)).toEqual([release(1), release(3)]);
    expect(read.flatMap(({ reviews }) => reviews)).toEqual(contents.reviews);
    for (const [index, file] of files.entries()) {
      // The longest entry stands alone; the frame is not counted.
      if (index > 0) expect(file.length).toBeLessThan(longest + 400);
    }
  });

  it("keeps the others when one entry is broken", () => {
    const strange = { ...datasheet(2), earlier: "none" };
    const text = write({ ...empty, datasheets: [datasheet(1), strange as never, datasheet(3)] });
    const read = readBackup(text);
    expect(read).toMatchObject({
      ok: true,
      value: {
        contents: { datasheets: [datasheet(1), datasheet(3)] },
        broken: [{ store: "datasheets", key: "1", raw: strange }],
      },
    });
  });

  it("keeps the others when one release is broken", () => {
    const strange = { ...release(2), release: { date: "soon" } };
    const text = write({ ...empty, releases: [release(1), strange as never, release(3)] });
    expect(readBackup(text)).toMatchObject({
      ok: true,
      value: {
        contents: { releases: [release(1), release(3)] },
        broken: [{ store: "releases", key: "1", raw: strange }],
      },
    });
  });

  it("keeps the others when one review is broken", () => {
    const strange = { ...review("Right."), events: "many" };
    const text = write({ ...empty, reviews: [review("Wrong."), strange as never] });
    expect(readBackup(text)).toMatchObject({
      ok: true,
      value: {
        contents: { reviews: [review("Wrong.")] },
        broken: [{ store: "reviews", key: "1", raw: strange }],
      },
    });
  });

  it("reads what was written before there were releases and reviews", () => {
    const contents = { ...empty, datasheets: [datasheet(1)] };
    const text = `{"format":1,"kind":"datasheet-workbench-backup","madeAt":"${madeAt}","settings":{},
"sets":[],"datasheets":[${JSON.stringify(datasheet(1))}],"damaged":[]}`;
    expect(readBackup(text)).toEqual({ ok: true, value: { madeAt, contents, broken: [] } });
  });

  it("keeps the datasheets when the settings are broken", () => {
    const settings = { theme: "pink" } as never;
    expect(readBackup(write({ ...empty, datasheets: [datasheet(1)], settings }))).toMatchObject({
      ok: true,
      value: {
        contents: { datasheets: [datasheet(1)], settings: {} },
        broken: [{ store: "settings", raw: settings }],
      },
    });
  });

  it.each([
    { given: "a damaged record that holds itself", raw: circular(), kept: "[object Object]" },
    { given: "a damaged record with a bigint", raw: 7n, kept: "7" },
    { given: "a damaged record of nothing", raw: undefined, kept: null },
  ])("says in words what JSON cannot: $given", ({ raw, kept }) => {
    const damaged = [{ store: "answers", key: "", detail: "", raw }];
    expect(readBackup(write({ ...empty, damaged }))).toMatchObject({
      ok: true,
      value: { contents: { damaged: [{ raw: kept }] } },
    });
  });

  const whole = write(empty);
  it.each([
    { given: "text that is not JSON", text: "{", code: "not-json" },
    { given: "a file that was cut off", text: whole.slice(0, -4), code: "not-json" },
    { given: "a list", text: "[]", code: "not-a-backup" },
    { given: "another kind of file", text: '{"format":1,"answers":{}}', code: "not-a-backup" },
    { given: "a key that stands twice", text: '{"kind":"a","kind":"b"}', code: "duplicate-key" },
    {
      given: "a format from the future",
      text: whole.replace('"format":2', '"format":3'),
      code: "newer-format",
    },
    {
      given: "a field that we do not know",
      text: whole.replace('"format":2', '"format":2,"extra":1'),
      code: "wrong-shape",
    },
    { given: "no moment", text: whole.replace(madeAt, "yesterday"), code: "wrong-shape" },
  ])("$code for $given", ({ text, code }) => {
    expect(readBackup(text)).toMatchObject({ ok: false, problem: { code } });
  });
});

function circular(): unknown {
  const self: { self?: unknown } = {};
  self.self = self;
  return self;
}
