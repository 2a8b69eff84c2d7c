import fc from "fast-check";
import { expect, it } from "vitest";
import { check, checkDraft } from "#core/check/check.ts";
import { catalogue, describeFinding } from "#core/check/describe-finding.ts";
import type { Finding } from "#core/check/finding.ts";
import { judgeSpdx } from "#core/check/spdx.ts";
import type { Answer } from "#core/datasheet/answer.ts";
import type { Dataset } from "#core/datasheet/datasheet.ts";
import { draftOf } from "#core/datasheet/draft.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { datasheet } from "../arbitrary-datasheet.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

const aids = { judgeSpdx, exampleOf: () => "One mast on a hill." };
const name = (id: string) => `the label of ${id}`;

it("never throws, and never loses a finding or a dismissal, whatever the datasheet", () => {
  fc.assert(
    fc.property(datasheet, (sheet) => {
      const { findings, dismissed, spent } = check(sheet, aids);
      const all = check({ ...sheet, dismissed: [] }, aids).findings;
      expect(findings.length + dismissed.length).toBe(all.length);
      const used = new Set(dismissed.map(({ dismissal }) => dismissal));
      for (const each of sheet.dismissed ?? []) {
        const fits = all.some(
          ({ code, question }) => code === each.code && question === each.question,
        );
        expect(spent.includes(each)).toBe(!fits);
      }
      expect(used.size).toBeLessThanOrEqual(sheet.dismissed?.length ?? 0);
      for (const finding of all) {
        const words = Object.values(describeFinding(finding, name));
        expect(words.every((each) => each !== "" && !each.includes("undefined"))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

it("says the same of a draft as of its file", () => {
  fc.assert(
    fc.property(datasheet, (sheet) => {
      expect(checkDraft(draftOf(sheet), aids)).toEqual(check(sheet, aids));
    }),
  );
});

it("puts the sheet's own facts first, then the questions in their order, then what waits", () => {
  const questions = [prose("uses.b"), prose("uses.a"), prose("uses.c")];
  const sheet = sheetOf(questions, { "uses.a": said("TODO") }, { unplaced: [{ text: "Left." }] });
  const { findings } = check({ ...sheet, dataset: { ...sheet.dataset, title: "" } });
  expect(findings.map(({ code, question }) => question ?? code)).toEqual([
    "title-missing",
    "uses.b",
    "uses.a",
    "uses.c",
    "unplaced-text",
  ]);
});

it("sets findings aside by code and question, and says which reasons are spent", () => {
  const dismissed = [
    { code: "bare-no", question: "uses.a", reason: "The law asks for exactly this." },
    { code: "bare-yes", question: "uses.a", reason: "Was a yes once." },
    { code: "bare-no", reason: "Of no question." },
    { code: "title-missing", reason: "Not named yet." },
  ];
  const questions = [prose("uses.a"), prose("uses.b")];
  const answers = { "uses.a": said("No."), "uses.b": said("No.") };
  const sheet = sheetOf(questions, answers, { dismissed });
  const checked = check({ ...sheet, dataset: { ...sheet.dataset, title: "" } });
  expect(checked.findings.map(({ code, question }) => [code, question])).toEqual([
    ["bare-no", "uses.b"],
  ]);
  expect(
    checked.dismissed.map(({ finding, dismissal }) => [finding.code, dismissal.reason]),
  ).toEqual([
    ["title-missing", "Not named yet."],
    ["bare-no", "The law asks for exactly this."],
  ]);
  expect(checked.spent).toEqual([dismissed[1], dismissed[2]]);
});

it("names the other questions by their labels", () => {
  const finding: Finding = {
    code: "same-answer-elsewhere",
    severity: "weak",
    question: "uses.a",
    facts: { others: ["uses.b", "uses.c", "uses.d"] },
  };
  expect(describeFinding(finding, name).means).toBe(
    "The same text stands under “the label of uses.b”, “the label of uses.c” and “the label of uses.d”. The questions ask different things.",
  );
});

it("raises every code of the catalogue on a sheet that has everything wrong", () => {
  const long = "Nine masts between 1998 and 2003, one reading every ten minutes.";
  const worst: readonly [AskedQuestion, Answer | undefined][] = [
    [prose("uses.blank"), undefined],
    [prose("uses.no-reason"), { state: "unknown", reason: "" }],
    [prose("uses.no"), said("No.")],
    [prose("uses.yes"), said("Yes.")],
    [prose("uses.na"), said("N/A")],
    [prose("uses.unknown"), said("Unknown")],
    [ask("yes-no", "uses.no-detail"), said("", { choice: ["yes"] })],
    [ask("choice", "uses.no-choice"), said("Half of them.")],
    [prose("uses.placeholder"), said("TODO")],
    [prose("uses.prompt", { prompt: "What was it made for?" }), said("What was it made for?")],
    [prose("uses.same"), said(long)],
    [prose("uses.again"), said(long)],
    [prose("uses.pointer"), said("See Q7")],
    [ask("period", "uses.no-part"), said("In spring.")],
    [ask("period", "uses.backwards"), said("", { period: { start: "2021", end: "2020-13" } })],
    [
      ask("counts", "uses.counts"),
      said("", { counts: [{ type: "Masts" }, { type: "", count: 1 }] }),
    ],
    [ask("links", "uses.links"), said("", { links: [{ link: "nowhere" }] })],
    [prose("labeling.who", { appliesWhen: [{ scope: "labels" }] }), said("Two students.")],
  ];
  const sheet = sheetOf(
    worst.map(([question]) => question),
    Object.fromEntries(worst.flatMap(([{ id }, answer]) => (answer ? [[id, answer]] : []))),
    { scope: { labels: "no" }, unplaced: [{ text: "Left." }] },
  );
  const strangers = {
    creators: [
      { name: "", kind: "person", identifier: "0000" },
      { name: "Windhouse", kind: "organisation", identifier: "0", email: "none" },
    ],
    identifiers: [{ kind: "doi", value: "zenodo" }],
  } as const;
  const worse: readonly Dataset[] = [
    { title: "" },
    { title: "A", version: "final", licence: { spdx: "Free" }, ...structuredClone(strangers) },
  ].map((each) => each as Dataset);
  const raised = worse.flatMap((dataset) =>
    check({ ...sheet, dataset }, aids).findings.map(({ code }) => code),
  );
  expect([...new Set(raised)].toSorted()).toEqual(Object.keys(catalogue).toSorted());
});
