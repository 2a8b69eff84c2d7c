import { expect, it } from "vitest";
import { restoreWords, settled } from "#app/import/restore-words.ts";
import type { RestoreReport } from "#app/storage/restore.ts";

const report = (datasheets: RestoreReport["datasheets"]): RestoreReport => ({
  datasheets,
  releases: { ok: true, value: { added: 0, refused: [] } },
  reviews: { ok: true, value: { merged: 0, refused: 0 } },
  sets: { ok: true, value: { added: 0, differing: 0 } },
  settings: { ok: true, value: undefined },
});
const titles = ["A", "B", "C", "D", "E"];

it("says in sentences what came in and what stayed", () => {
  const first = report([
    { id: "1", title: "A", outcome: "added" },
    { id: "2", title: "", outcome: "added" },
    { id: "3", title: "C", outcome: "same" },
    { id: "4", title: "D", outcome: "asks", here: { title: "D" }, inBackup: {} },
    { id: "5", title: "E", outcome: "asks", here: { title: "E" }, inBackup: {} },
    { id: "6", title: "F", outcome: "failed", problem: { code: "disk-full" } },
  ]);
  const second = report([
    { id: "1", title: "A", outcome: "same" },
    { id: "4", title: "D", outcome: "replaced" },
    { id: "5", title: "E", outcome: "skipped" },
  ]);
  expect(restoreWords(settled(first, second))).toEqual([
    "A and Untitled datasheet were added.",
    "C was here already, word for word.",
    "D says again what the backup says; what was here before is under the earlier versions.",
    "E stayed as it is here.",
    "F was not restored. Not saved: the disk is full.",
  ]);
});

it("counts where names would be too many, and speaks of sets", () => {
  const many = titles.map((title, index) => ({
    id: String(index),
    title,
    outcome: "added" as const,
  }));
  expect(
    restoreWords({ ...report(many), sets: { ok: true, value: { added: 1, differing: 2 } } }),
  ).toEqual([
    "Five datasheets were added.",
    "One question set was added.",
    "Two question sets differ from the one here under the same version; the one here stayed.",
  ]);
});

it("adds up what both runs brought in, and names the releases that stayed out", () => {
  const refused = {
    title: "Penguins",
    version: "1.0.0",
    revision: 1,
    problem: { code: "release-changed", carried: "a", found: "b" },
  } as const;
  const first: RestoreReport = {
    ...report([{ id: "1", title: "A", outcome: "asks", here: { title: "A" }, inBackup: {} }]),
    releases: { ok: true, value: { added: 2, refused: [refused] } },
    reviews: { ok: true, value: { merged: 1, refused: 1 } },
    sets: { ok: true, value: { added: 1, differing: 0 } },
  };
  const second: RestoreReport = {
    ...report([{ id: "1", title: "A", outcome: "skipped" }]),
    releases: { ok: true, value: { added: 0, refused: [refused] } },
    reviews: { ok: true, value: { merged: 0, refused: 1 } },
  };
  expect(restoreWords(settled(first, second))).toEqual([
    "A stayed as it is here.",
    "Two releases were added.",
    "The release Penguins 1.0.0, revision 1, was not restored. This release is not as it was frozen: its digest no longer fits what it says. The backup file still holds it.",
    "Comments and sign-offs on one datasheet came in.",
    "Comments and sign-offs on one datasheet would be too many together, so those here stayed as they are. The backup file still holds the others.",
    "One question set was added.",
  ]);
});

it("says so when there was nothing in it", () => {
  expect(restoreWords(report([]))).toEqual(["There was no datasheet in it."]);
});
