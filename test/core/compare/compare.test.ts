import { describe, expect, it } from "vitest";
import { apply } from "#core/compare/apply.ts";
import type { Change } from "#core/compare/change.ts";
import { type CompareAids, compare } from "#core/compare/compare.ts";
import { headline } from "#core/compare/headline.ts";
import { textAfter, textBefore } from "#core/compare/text/text-comparison.ts";
import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { notesFrom } from "#core/release/notes.ts";
import { datasheetOf, type Release, type ReleasedFile } from "#core/release/release.ts";
import { harbourGulls as gulls } from "../formats/harbour-gulls.ts";
import { gullsBefore } from "./gulls.ts";

/** The changes but those of Check, which follow from the others. Applied, they give what they were made of. */
function changes(after: Datasheet, before: Datasheet = gulls, aids: CompareAids = {}): Change[] {
  const comparison = compare(before, after, aids);
  expect(apply(before, comparison)).toEqual({ ok: true, value: after });
  return comparison.changes.filter(({ kind }) => !kind.startsWith("finding-"));
}

const ids = (all: readonly Change[]) => all.map(({ id }) => id);

function withAnswer(id: string, answer: Answer | undefined): Datasheet {
  const { [id]: _, ...others } = gulls.answers;
  return { ...gulls, answers: answer === undefined ? others : { ...others, [id]: answer } };
}

function withQuestion(id: string, change: (question: AskedQuestion) => AskedQuestion): Datasheet {
  const questions = gulls.questions.map((each) => (each.id === id ? change(each) : each));
  return { ...gulls, questions };
}

const noise = gulls.answers["composition.noise"];
const missing = gulls.answers["composition.missing"];
const counts = gulls.answers["composition.counts"];
if (noise?.state !== "unknown" || missing?.state !== "answered" || counts?.state !== "answered")
  throw new Error("Another sample than these cases speak of");

describe("one answer", () => {
  it.each<{ given: string; after: Datasheet; is: string[] }>([
    {
      given: "a first text",
      after: withAnswer("uses.unfit", { state: "answered", text: "Counting." }),
      is: ["answered/uses.unfit"],
    },
    {
      given: "a first reason",
      after: withAnswer("uses.unfit", { state: "withheld", reason: "later." }),
      is: ["answered/uses.unfit"],
    },
    {
      given: "nothing said any longer",
      after: withAnswer("composition.noise", undefined),
      is: ["cleared/composition.noise"],
    },
    {
      given: "a blank in the place of the words, which the file still holds",
      after: withAnswer("composition.noise", { state: "answered", text: " " }),
      is: ["cleared/composition.noise", "other/answers/composition.noise"],
    },
    {
      given: "a blank where there was nothing",
      after: withAnswer("uses.unfit", { state: "answered", text: "\n" }),
      is: ["other/answers/uses.unfit"],
    },
    {
      given: "another text",
      after: withAnswer("composition.missing", { ...missing, text: "None." }),
      is: ["edited/composition.missing"],
    },
    {
      given: "another reason",
      after: withAnswer("composition.noise", { ...noise, reason: "nobody looked." }),
      is: ["edited/composition.noise"],
    },
    {
      given: "another state",
      after: withAnswer("composition.noise", { state: "answered", text: "One in forty." }),
      is: ["state-changed/composition.noise"],
    },
    {
      given: "another state for the same reason",
      after: withAnswer("composition.noise", { state: "withheld", reason: noise.reason }),
      is: ["state-changed/composition.noise"],
    },
    {
      given: "another number",
      after: withAnswer("composition.counts", {
        ...counts,
        parts: { counts: [{ type: "sightings", count: 1 }] },
      }),
      is: ["parts-changed/composition.counts"],
    },
    {
      given: "another text and another number",
      after: withAnswer("composition.counts", { state: "answered", text: "Three." }),
      is: ["edited/composition.counts"],
    },
    {
      given: "another day alone",
      after: withAnswer("composition.noise", { ...noise, changedAt: "2026-01-01T00:00:00Z" }),
      is: ["stamps-changed/composition.noise"],
    },
    {
      given: "parts that say nothing",
      after: withAnswer("composition.missing", { ...missing, parts: {} }),
      is: ["other/answers/composition.missing/parts"],
    },
    {
      given: "an answer whose question the sheet does not ask",
      after: withAnswer("station.retired", undefined),
      is: ["cleared/station.retired"],
    },
  ])("$given: $is", ({ after, is }) => {
    expect(ids(changes(after))).toEqual(is);
  });

  it("holds the text before and the text after, and the state on either side", () => {
    const [change] = changes(withAnswer("composition.noise", { state: "answered", text: "Few." }));
    if (change?.kind !== "state-changed") throw new Error(change?.kind);
    expect(change).toMatchObject({ was: "unknown", is: "answered", question: { label: "Errors" } });
    expect(textBefore(change.text)).toBe(noise.reason);
    expect(textAfter(change.text)).toBe("Few.");
  });

  it("tells each structured part and each of its rows apart", () => {
    const means = gulls.answers["collection.means"];
    if (means?.state !== "answered") throw new Error();
    const [change] = changes(
      withAnswer("collection.means", {
        ...means,
        parts: {
          choice: ["reported"],
          people: [{ name: "Ada", kind: "person" }],
          licence: { spdx: "MIT" },
          period: { start: "2020" },
          counts: [{ type: "rings", count: 3 }],
          links: [{ link: "https://example.org" }],
          named: { protocol: "https://gulls.example.org/protocol-2" },
        },
      }),
    );
    if (change?.kind !== "parts-changed") throw new Error(change?.kind);
    expect(change.parts).toEqual([
      {
        part: "choice",
        rows: [{ was: { at: 0, value: { value: "observed", label: "Observed directly" } } }],
      },
      { part: "people", rows: [{ is: { at: 0, value: { name: "Ada", kind: "person" } } }] },
      { part: "licence", is: { spdx: "MIT" } },
      { part: "period", is: { start: "2020" } },
      { part: "counts", rows: [{ is: { at: 0, value: { type: "rings", count: 3 } } }] },
      { part: "links", rows: [{ is: { at: 0, value: { link: "https://example.org" } } }] },
      {
        part: "named",
        named: [
          { id: "device", label: "Camera or other device", was: "60× scope <left>" },
          {
            id: "protocol",
            label: "Protocol",
            was: "https://gulls.example.org/protocol",
            is: "https://gulls.example.org/protocol-2",
          },
        ],
      },
    ]);
  });
});

describe("a question", () => {
  const reworded = withQuestion("composition.noise", (question) => ({
    ...question,
    prompt: "Which errors and noise are known?",
  }));

  it.each<{ given: string; after: Datasheet; is: string[] }>([
    { given: "reworded", after: reworded, is: ["question-reworded/composition.noise"] },
    {
      given: "reworded and answered anew",
      after: {
        ...reworded,
        answers: { ...gulls.answers, "composition.noise": { state: "answered", text: "Few." } },
      },
      is: ["question-reworded/composition.noise", "state-changed/composition.noise"],
    },
    {
      given: "with another label",
      after: withQuestion("composition.noise", (question) => ({ ...question, label: "Noise" })),
      is: ["question-altered/composition.noise"],
    },
    {
      given: "in another set",
      after: withQuestion("composition.noise", (question) => ({ ...question, set: "station" })),
      is: ["question-moved/composition.noise"],
    },
    {
      given: "in another section, reworded",
      after: withQuestion("composition.noise", (question) => ({
        ...question,
        section: "uses",
        prompt: "Noise?",
      })),
      is: ["question-reworded/composition.noise", "question-moved/composition.noise"],
    },
    {
      given: "further down",
      after: { ...gulls, questions: [...gulls.questions.slice(1), ...gulls.questions.slice(0, 1)] },
      is: ["question-moved/motivation.purpose"],
    },
    {
      given: "gone, with its answer",
      after: {
        ...withAnswer("composition.noise", undefined),
        questions: gulls.questions.filter(({ id }) => id !== "composition.noise"),
      },
      is: ["question-gone/composition.noise", "cleared/composition.noise"],
    },
    {
      given: "asked twice",
      after: { ...gulls, questions: [...gulls.questions, ...gulls.questions.slice(0, 1)] },
      is: ["question-new/motivation.purpose"],
    },
  ])("$given: $is", ({ after, is }) => {
    expect(ids(changes(after))).toEqual(is);
  });

  it("reworded keeps its answer beside both wordings, and never counts as a changed answer", () => {
    const { changes: all, figures } = compare(gulls, reworded);
    expect(all[0]).toMatchObject({ kind: "question-reworded", kept: noise });
    expect(all[0]).toMatchObject({ was: { set: "gebru-2021", version: "1.0.0" } });
    expect(figures.total).toMatchObject({ reworded: 1, rewritten: 0, "state-changed": 0 });
  });

  const replacing: Datasheet = {
    ...withQuestion("composition.noise", (question) => ({
      ...question,
      id: "composition.errors",
      prompt: "Which errors are there?",
    })),
    answers: (({ "composition.noise": _, ...others }) => ({
      ...others,
      "composition.errors": noise,
    }))(gulls.answers),
  };

  it("that says which one it replaces takes over its answer", () => {
    const replacesOf = (id: string) =>
      id === "composition.errors" ? ["composition.noise"] : undefined;
    const all = changes(replacing, gulls, { replacesOf });
    expect(ids(all)).toEqual(["question-replaced/composition.errors"]);
    expect(all[0]).toMatchObject({ replaced: { id: "composition.noise" }, kept: noise });
    const { total } = compare(gulls, replacing, { replacesOf }).figures;
    expect(total).toMatchObject({ reworded: 1, answered: 0, cleared: 0, "question-new": 0 });
  });

  it("that nobody says replaces another is a new one", () => {
    expect(ids(changes(replacing))).toEqual([
      "question-gone/composition.noise",
      "cleared/composition.noise",
      "question-new/composition.errors",
      "answered/composition.errors",
    ]);
  });
});

describe("what decides which questions apply", () => {
  it("names the questions that a fact switches on", () => {
    const [change] = changes({ ...gulls, scope: { ...gulls.scope, people: "yes" } });
    expect(change).toMatchObject({
      kind: "scope-changed",
      was: "no",
      is: "yes",
      switched: { on: [{ id: "composition.subgroups" }], off: [] },
    });
  });

  it("names the questions that an answer switches off", () => {
    const hung = withQuestion("composition.noise", (question) => ({
      ...question,
      appliesWhen: [{ answer: "collection.means", is: ["observed"] }],
    }));
    const after: Datasheet = {
      ...hung,
      answers: {
        ...hung.answers,
        "collection.means": { state: "answered", text: "", parts: { choice: ["reported"] } },
      },
    };
    const [change] = changes(after, hung);
    expect(change).toMatchObject({
      kind: "parts-changed",
      switched: { on: [], off: [{ id: "composition.noise" }] },
    });
  });

  it("says so by itself where nothing else does", () => {
    const after = withQuestion(
      "composition.subgroups",
      ({ appliesWhen: _, ...question }) => question,
    );
    expect(ids(changes(after))).toEqual([
      "question-altered/composition.subgroups",
      "switched/composition.subgroups",
    ]);
  });
});

describe("the sheet", () => {
  const { dataset } = gulls;
  it.each<{ given: string; after: Datasheet; is: string[] }>([
    {
      given: "another title and version",
      after: { ...gulls, dataset: { ...dataset, title: "Gulls", version: "2.0.0" } },
      is: ["dataset-changed/title", "dataset-changed/version"],
    },
    {
      given: "an extension with another value",
      after: { ...gulls, extensions: { "org.example.station": { desk: 5 } } },
      is: ["extension-changed/org.example.station"],
    },
    {
      given: "an empty list where there was none",
      after: { ...gulls, signOffsRequired: [], dataset: { ...dataset, keywords: [] } },
      is: ["dataset-changed/keywords", "sheet-changed/signOffsRequired", "other/dataset/keywords"],
    },
    {
      given: "another id, revision, day and language",
      after: {
        ...gulls,
        id: "00000000-0000-4000-8000-000000000000",
        language: "nl",
        revision: 3,
        changedAt: "2026-01-01T00:00:00Z",
      },
      is: ["id", "language", "revision", "changedAt"].map((field) => `sheet-changed/${field}`),
    },
    {
      given: "a section with another title, a set of another version",
      after: {
        ...gulls,
        sections: gulls.sections.map((section) =>
          section.id === "motivation" ? { ...section, title: "Why" } : section,
        ),
        questionSets: gulls.questionSets.slice(1),
      },
      is: ["set-changed/gebru-2021", "section-changed/motivation"],
    },
    {
      given: "a dismissal taken back, a piece rewritten and another gone",
      after: (({ dismissed: _, ...rest }) => ({
        ...rest,
        unplaced: [{ heading: "Thanks", text: "To everyone." }],
      }))(gulls),
      is: [
        "dismissal-changed/bare-words/composition.sample",
        "unplaced-changed/piece%202",
        "unplaced-edited/Thanks",
      ],
    },
  ])("$given: $is", ({ after, is }) => {
    expect(ids(changes(after))).toEqual(is);
  });
});

describe("files", () => {
  const { files = [] } = gullsBefore.release;
  const [first, second, third, fourth] = files as [
    ReleasedFile,
    ReleasedFile,
    ReleasedFile,
    ReleasedFile,
  ];
  it.each<{ given: string; after: ReleasedFile[]; is: string[] }>([
    {
      given: "one more",
      after: [...files, { path: "new.csv", bytes: 1, sha256: "9".repeat(64) }],
      is: ["file-added/new.csv"],
    },
    { given: "one less", after: [first, second, third], is: ["file-removed/LICENSE"] },
    {
      given: "other bytes",
      after: [{ ...first, bytes: 2, sha256: "9".repeat(64) }, second, third, fourth],
      is: ["file-altered/sightings.csv"],
    },
    {
      given: "another media type and address",
      after: [
        first,
        { ...second, mediaType: "text/csv", address: "https://example.org" },
        third,
        fourth,
      ],
      is: ["file-altered/old.csv"],
    },
    {
      given: "the same bytes under another path",
      after: [{ ...first, path: "data/sightings.csv" }, second, third, fourth],
      is: ["file-renamed/data/sightings.csv"],
    },
    {
      given: "another order",
      after: [fourth, first, second, third],
      is: ["file-moved/LICENSE"],
    },
    {
      given: "a path that would be something in an address",
      after: [{ ...first, path: "a b?#<é>~2.csv" }, second, third, fourth],
      is: ["file-renamed/a%20b%3F%23%3C%C3%A9%3E%7E2.csv"],
    },
  ])("$given: $is", ({ after, is }) => {
    const release: Release = { ...gullsBefore, release: { ...gullsBefore.release, files: after } };
    const comparison = compare(gullsBefore, release);
    expect(ids(comparison.changes)).toEqual(is);
    expect(apply(gullsBefore, comparison)).toEqual({ ok: true, value: release });
  });

  const unfrozen = datasheetOf(gullsBefore);
  it.each([
    { given: "to", before: gullsBefore, after: unfrozen },
    { given: "from", before: unfrozen, after: gullsBefore },
  ])("none comes or goes on the way $given a draft, which lists none", ({ before, after }) => {
    const comparison = compare(before, after);
    expect(ids(comparison.changes).filter((id) => id.startsWith("file-"))).toEqual([]);
    expect(ids(comparison.changes)).toContain("release-changed/files");
    expect(headline(comparison)).toBe("No answer and no file changed, only the release");
    expect(notesFrom(comparison)).toBe("");
    expect(apply(before, comparison)).toEqual({ ok: true, value: after });
  });
});

describe("Check", () => {
  it("finds what is new and what is settled", () => {
    const after = withAnswer("composition.noise", { state: "answered", text: "n/a" });
    const found = compare(after, gulls).changes.filter(({ kind }) => kind.startsWith("finding-"));
    expect(found).toMatchObject([
      {
        kind: "finding-settled",
        finding: { code: "bare-not-applicable", question: { label: "Errors" } },
      },
    ]);
  });
});

describe("what no kind speaks of", () => {
  it("is said path by path, and applied", () => {
    const planted = {
      ...gulls,
      fromTheFuture: { deep: [1, { a: null }] },
      answers: { ...gulls.answers, "composition.noise": { ...noise, mood: "calm" } },
    } as unknown as Datasheet;
    const { changes: all } = compare(gulls, planted);
    expect(all).toEqual([
      {
        id: "other/answers/composition.noise/mood",
        kind: "other",
        difference: { path: ["answers", "composition.noise", "mood"], is: "calm" },
      },
      {
        id: "other/fromTheFuture",
        kind: "other",
        difference: { path: ["fromTheFuture"], is: { deep: [1, { a: null }] } },
      },
    ]);
  });
});

describe("applying", () => {
  const after = withAnswer("composition.noise", { state: "answered", text: "Few." });
  const comparison = compare(gulls, after);

  it("refuses another document than the one compared", () => {
    expect(apply(after, comparison)).toEqual({
      ok: false,
      problem: {
        code: "another-document",
        expected: comparison.before.digest,
        found: comparison.after.digest,
      },
    });
  });

  it.each<{ given: string; edit: (all: Change[]) => Change[] }>([
    { given: "left out", edit: (all) => all.slice(1) },
    {
      given: "turned into another",
      edit: (all) =>
        all.map((each) => (each.kind === "state-changed" ? { ...each, is: "withheld" } : each)),
    },
    {
      given: "put in, with places that are not there",
      edit: (all) => [
        ...all,
        {
          id: "x",
          kind: "unplaced-edited",
          from: 99,
          to: 1e9,
          text: { blocks: [], whitespaceOnly: 0 },
        },
        {
          id: "y",
          kind: "other",
          difference: { path: ["questions", 99, "prompt", "__proto__"], is: 1 },
        },
        { id: "z", kind: "other", difference: { path: ["questions", 0, "a", "__proto__"], is: 1 } },
      ],
    },
  ])("refuses a comparison with a change $given", ({ edit }) => {
    expect(apply(gulls, { ...comparison, changes: edit(comparison.changes) })).toEqual({
      ok: false,
      problem: { code: "changes-do-not-fit", expected: comparison.after.digest },
    });
  });
});
