import { expect, it } from "vitest";
import { restoreWords, settled } from "#app/import/restore-words.ts";
import type { RestoreReport } from "#app/storage/restore.ts";

const report = (datasheets: RestoreReport["datasheets"]): RestoreReport => ({
  datasheets,
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

it("says so when there was nothing in it", () => {
  expect(restoreWords(report([]))).toEqual(["There was no datasheet in it."]);
});
