import { beforeEach, describe, expect, it } from "vitest";
import { largestBytes } from "#app/import/decode-file.ts";
import { makeBackup } from "#app/storage/backup.ts";
import type { Library, LibraryContents } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type RestoreChoice, restore } from "#app/storage/restore.ts";
import { readBackup } from "#core/formats/backup/read.ts";
import { longestBackup } from "#core/formats/backup/write.ts";
import { must } from "./library-contract.ts";
import { saying, words } from "./reviews-contract.ts";
import { draftOf, first, minute, purpose, releaseOf, said, second } from "./sample.ts";

const third = "00000000-0000-4000-8000-000000000003";
const state = { digest: "a".repeat(64), at: minute(1), format: "json", text: "{}" };
const one = releaseOf(first, { version: "1.0.0" });
const two = releaseOf(first, { version: "1.1.0", previous: one });
const three = releaseOf(first, { version: "1.2.0", previous: two });
let source: Library;
let full: LibraryContents;
let library: Library;

async function backedUp(at: string, longest?: number): Promise<readonly File[]> {
  return must(await makeBackup(source, at, longest));
}

/** A library with a history: a replaced text, an exported state, a deleted datasheet, settings. */
beforeEach(async () => {
  source = openMemoryLibrary();
  const stamp = { at: minute(0), session: "source" };
  must(await source.put(draftOf(first, { [purpose]: "Earlier" }), stamp));
  must(await source.put(draftOf(first, { [purpose]: "From the backup" }), stamp));
  must(await source.keepExported(first, state));
  must(await source.put(draftOf(second), stamp));
  must(await source.remove(second, minute(3)));
  must(await source.changeSettings({ name: "Ada", role: "Curator" }));
  for (const release of [one, two, three]) must(await source.addRelease(first, release));
  must(await source.removeRelease(first, two.release.digest, minute(4)));
  must(await source.saveReview(first, saying("From the backup"), stamp));
  const [file] = await backedUp(minute(5));
  expect(file?.name).toBe("datasheet-workbench-backup-2025-03-12.json");
  expect(must(await source.settings()).lastBackupAt).toBe(minute(5));
  full = must(readBackup((await file?.text()) ?? "")).contents;
  expect(full).toEqual({
    ...must(await source.contents()),
    settings: { name: "Ada", role: "Curator" },
  });
  library = openMemoryLibrary();
});

function into(choices: Readonly<Record<string, RestoreChoice>> = {}) {
  const stamp = { at: minute(60), session: "restore" };
  return restore(library, full, { choices, stamp, newId: () => third });
}
async function outcomes(choices?: Readonly<Record<string, RestoreChoice>>) {
  return (await into(choices)).datasheets.map(({ outcome }) => outcome);
}
const textOf = async (id: string) => must(await library.open(id)).draft.answers[purpose]?.text;
const earlierOf = async (id: string) =>
  must(await library.earlier(id, purpose)).map(
    ({ because, answer }) => `${because}: ${answer.text}`,
  );

describe("restoring a backup", () => {
  it("into an empty library gives all of it back, and doing it again adds nothing", async () => {
    expect(await outcomes()).toEqual(["added", "added"]);
    const once = must(await library.contents());
    expect(once).toEqual(full);
    expect(await outcomes()).toEqual(["same", "same"]);
    expect(must(await library.contents())).toEqual(once);
  });

  it("from several files gives all of it back", async () => {
    const files = await backedUp(minute(5), 4000);
    expect(files.length).toBeGreaterThan(1);
    expect(files[1]?.name).toBe(
      `datasheet-workbench-backup-2025-03-12-part-2-of-${files.length}.json`,
    );
    const whole = full;
    for (const file of files) {
      full = must(readBackup(await file.text())).contents;
      await into();
    }
    const settings = { ...whole.settings, lastBackupAt: minute(5) };
    expect(must(await library.contents())).toEqual({ ...whole, settings });
  });

  it("is never given a file that would be too large to be opened again", () => {
    const bytesInOneUnit = 3;
    expect(longestBackup * bytesInOneUnit).toBeLessThan(largestBytes);
  });

  it("adds releases and their gaps, and merges reviews, whatever becomes of the draft", async () => {
    const stamp = { at: minute(0), session: "here" };
    must(await library.put(draftOf(first, { [purpose]: "From here" }), stamp));
    const four = releaseOf(first, { version: "1.3.0", previous: three });
    for (const release of [four, two]) must(await library.addRelease(first, release));
    must(await library.saveReview(first, saying("From here"), stamp));
    const report = await into({ [first]: "skip" });
    expect(report.releases).toEqual({ ok: true, value: { added: 2, refused: [] } });
    expect(report.reviews).toEqual({ ok: true, value: { merged: 1, refused: 0 } });
    const { releases } = must(await library.releases(first));
    expect(releases).toEqual([one, two, three, four]);
    expect(must(await library.removedReleases(first))).toEqual([]);
    expect(words(must(await library.readReview(first))).sort()).toEqual([
      "From here",
      "From the backup",
    ]);
    expect((await into({ [first]: "skip" })).reviews).toMatchObject({ value: { merged: 0 } });
  });

  it("gives a copy no releases: they name the datasheet that they are of", async () => {
    must(await library.put(draftOf(first), { at: minute(0), session: "here" }));
    await into({ [first]: "copy" });
    expect(must(await library.releases(third)).releases).toEqual([]);
    expect(must(await library.releases(first)).releases).toEqual([one, three]);
  });

  it("names a release that cannot come in, and takes in the others", async () => {
    must(await library.put(draftOf(first), { at: minute(0), session: "here" }));
    const rival = releaseOf(first, { version: "1.0.0", notes: "Rival" });
    must(await library.addRelease(first, rival));
    const homeless = releaseOf(third, { version: "1.0.0" });
    const changed = { ...releaseOf(first, { version: "2.0.0" }), language: "fr" };
    full = { ...full, releases: [...full.releases, homeless, changed] };
    const named = { title: "Penguins", revision: 1 };
    expect((await into({ [first]: "skip" })).releases).toEqual({
      ok: true,
      value: {
        added: 1,
        refused: [
          {
            ...named,
            version: "1.0.0",
            problem: {
              code: "release-taken",
              version: "1.0.0",
              revision: 1,
              digest: rival.release.digest,
            },
          },
          {
            ...named,
            version: "2.0.0",
            problem: expect.objectContaining({ code: "release-changed" }),
          },
          { ...named, version: "1.0.0", problem: { code: "no-such-datasheet", id: third } },
        ],
      },
    });
    expect(must(await library.releases(first)).releases).toEqual([rival, three]);
  });

  it("brings back what was deleted here since", async () => {
    await into();
    must(await library.remove(first, minute(90)));
    expect(await outcomes()).toEqual(["added", "same"]);
    const { rows } = must(await library.list());
    expect(rows.filter((row) => row.deletedAt === undefined).map(({ id }) => id)).toEqual([first]);
  });

  describe("when a datasheet is here and differs", () => {
    beforeEach(async () => {
      const stamp = { at: minute(0), session: "here" };
      must(await library.put(draftOf(first, { [purpose]: "From here" }), stamp));
    });

    it("asks, and changes nothing", async () => {
      const { datasheets } = await into();
      expect(datasheets[0]).toEqual({
        id: first,
        title: "Penguins",
        outcome: "asks",
        here: { title: "Penguins" },
        inBackup: {},
      });
      expect(await textOf(first)).toBe("From here");
      expect(await earlierOf(first)).toEqual([]);
    });

    it("skips it", async () => {
      expect(await outcomes({ [first]: "skip" })).toEqual(["skipped", "added"]);
      expect(await textOf(first)).toBe("From here");
    });

    it("copies it under a new id, with its earlier texts", async () => {
      expect(await outcomes({ [first]: "copy" })).toEqual(["copied", "added"]);
      expect(await textOf(first)).toBe("From here");
      expect(await textOf(third)).toBe("From the backup");
      expect(await earlierOf(third)).toEqual(["replaced: Earlier"]);
    });

    it("replaces it and keeps what was here among the earlier texts", async () => {
      expect(await outcomes({ [first]: "replace" })).toEqual(["replaced", "added"]);
      expect(await textOf(first)).toBe("From the backup");
      expect(await earlierOf(first)).toEqual(["replaced: From here", "replaced: Earlier"]);
      expect(must(await library.exportedStates(first))).toEqual([state]);
    });
  });

  it("is no difference when only the stamps of an answer differ", async () => {
    const draft = draftOf(first);
    const answers = {
      [purpose]: { ...said("From the backup"), changedAt: minute(7), changedBy: "Bo" },
    };
    must(await library.put({ ...draft, answers }, { at: minute(0), session: "here" }));
    expect((await outcomes())[0]).toBe("same");
    expect(await earlierOf(first)).toEqual(["replaced: Earlier"]);
  });

  it("fills blank settings and leaves the others", async () => {
    must(await library.changeSettings({ name: "Bo", role: "" }));
    await into();
    expect(must(await library.settings())).toEqual({ name: "Bo", role: "Curator" });
  });

  it("says for each datasheet what went wrong", async () => {
    library.close();
    const report = await into();
    expect(report.datasheets).toMatchObject([
      { outcome: "failed", problem: { code: "broken" } },
      { outcome: "failed", problem: { code: "broken" } },
    ]);
    expect(report.releases.ok).toBe(false);
    expect(report.reviews.ok).toBe(false);
    expect(report.sets.ok).toBe(false);
    expect(report.settings.ok).toBe(false);
  });
});
