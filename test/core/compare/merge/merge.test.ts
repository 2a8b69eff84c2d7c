import { describe, expect, it } from "vitest";
import { mergeDatasheets } from "#core/compare/merge/merge.ts";
import { type Choice, choicesOf, settle } from "#core/compare/merge/settle.ts";
import type { Answer, Parts } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { ask, prose, said, sheetOf } from "../../handmade.ts";

const id = "uses.past";
const questions = [prose(id), ask("counts", "uses.counts")];

function answering(answer: Answer | undefined, more: Partial<Datasheet> = {}): Datasheet {
  return sheetOf(questions, answer && { [id]: answer }, more);
}

const text = "The first.\n\nThe second.\n\nThe third.";

function texts(base: string, mine: string, theirs: string) {
  return mergeDatasheets(answering(said(base)), answering(said(mine)), answering(said(theirs)));
}

function textOf({ answers }: Datasheet): string | undefined {
  const answer = answers[id];
  return answer?.state === "answered" ? answer.text : undefined;
}

describe("one answer that two people wrote in, without a conflict", () => {
  it.each([
    {
      when: "each edited a paragraph",
      mine: "My first.\n\nThe second.\n\nThe third.",
      theirs: "The first.\n\nThe second.\n\nTheir third.",
      merged: "My first.\n\nThe second.\n\nTheir third.",
      taken: [["The third.", "Their third."]],
    },
    {
      when: "they edited paragraphs that stand one after the other",
      mine: "My first.\n\nThe second.\n\nThe third.",
      theirs: "The first.\n\nTheir second.\n\nThe third.",
      merged: "My first.\n\nTheir second.\n\nThe third.",
      taken: [["The second.", "Their second."]],
    },
    {
      when: "I edited the last and they wrote on below",
      mine: "The first.\n\nThe second.\n\nMy third.",
      theirs: `${text}\n\nTheir fourth.`,
      merged: "The first.\n\nThe second.\n\nMy third.\n\nTheir fourth.",
      taken: [["", "Their fourth."]],
    },
    {
      when: "I wrote above and they took a paragraph out",
      mine: `Mine.\n\n${text}`,
      theirs: "The first.\n\nThe third.",
      merged: "Mine.\n\nThe first.\n\nThe third.",
      taken: [["The second.", ""]],
    },
    {
      when: "both corrected the same word, and I another paragraph",
      mine: "My first.\n\nThe 2nd.\n\nThe third.",
      theirs: "The first.\n\nThe 2nd.\n\nThe third.",
      merged: "My first.\n\nThe 2nd.\n\nThe third.",
      taken: [],
    },
  ])("$when", ({ mine, theirs, merged, taken }) => {
    const merge = texts(text, mine, theirs);
    expect(textOf(merge.merged)).toBe(merged);
    expect(merge.conflicts).toEqual([]);
    expect(merge.taken).toEqual(
      taken.map(([was, is]) => ({ path: ["answers", id, "text"], was, is })),
    );
  });

  it("they broke lines as Windows does", () => {
    const merge = texts(
      "One.\r\n\r\nTwo.",
      "My one.\r\n\r\nTwo.",
      "One.\r\n\r\nTwo.\r\n\r\nThree.",
    );
    expect(textOf(merge.merged)).toBe("My one.\r\n\r\nTwo.\r\n\r\nThree.");
  });
});

describe("one paragraph that two people edited", () => {
  const merge = texts(text, text.replace("second", "2nd"), text.replace("second", "next"));

  it("is a conflict, and mine stands meanwhile", () => {
    expect(textOf(merge.merged)).toBe("The first.\n\nThe 2nd.\n\nThe third.");
    expect(merge.conflicts).toEqual([
      {
        kind: "text",
        path: ["answers", id, "text"],
        base: "The second.",
        mine: "The 2nd.",
        theirs: "The next.",
        start: 12,
        end: 20,
      },
    ]);
  });

  it.each<{ choice: Choice; settled: string }>([
    { choice: "mine", settled: "The first.\n\nThe 2nd.\n\nThe third." },
    { choice: "theirs", settled: "The first.\n\nThe next.\n\nThe third." },
    { choice: "both", settled: "The first.\n\nThe 2nd.\n\nThe next.\n\nThe third." },
    { choice: { text: "No. 2." }, settled: "The first.\n\nNo. 2.\n\nThe third." },
    { choice: { text: "" }, settled: "The first.\n\nThe third." },
  ])("is settled by $choice", ({ choice, settled }) => {
    const result = settle(merge, [choice]);
    expect(result.ok && textOf(result.value)).toBe(settled);
  });

  it("comes with a suggestion where the words are apart", () => {
    const found = texts(
      "Gulls were ringed in May by two people.",
      "Gulls were ringed in June by two people.",
      "Gulls were ringed in May by three people.",
    );
    expect(found.conflicts).toMatchObject([
      { suggestion: "Gulls were ringed in June by three people." },
    ]);
    expect(found.conflicts.map(choicesOf)).toEqual([["mine", "theirs", "both", "suggestion"]]);
    const settled = settle(found, ["suggestion"]);
    expect(settled.ok && textOf(settled.value)).toBe("Gulls were ringed in June by three people.");
  });
});

it("settles a text as one that both wrote anew", () => {
  const anew = (word: string) =>
    Array.from({ length: 60 }, (_, number) => `${word} ${number}.`).join("\n\n");
  const merge = texts(anew("Old"), anew("Mine"), anew("Theirs"));
  expect(merge.conflicts).toMatchObject([{ kind: "text", mine: anew("Mine"), start: 0 }]);
  const settled = settle(merge, ["theirs"]);
  expect(settled.ok && textOf(settled.value)).toBe(anew("Theirs"));
});

describe("a paragraph that one took out and the other edited", () => {
  it.each<{ where: string; mine: string; theirs: string; choice: Choice; settled: string }>([
    {
      where: "in the middle, theirs put back",
      mine: "The first.\n\nThe third.",
      theirs: text.replace("second", "next"),
      choice: "theirs",
      settled: "The first.\n\nThe next.\n\nThe third.",
    },
    {
      where: "at the end, theirs put back",
      mine: "The first.\n\nThe second.",
      theirs: text.replace("third", "last"),
      choice: "both",
      settled: "The first.\n\nThe second.\n\nThe last.",
    },
    {
      where: "at the start, theirs put back",
      mine: "The second.\n\nThe third.",
      theirs: text.replace("first", "1st"),
      choice: "theirs",
      settled: "The 1st.\n\nThe second.\n\nThe third.",
    },
    {
      where: "at the end, theirs taken out",
      mine: text.replace("third", "last"),
      theirs: "The first.\n\nThe second.",
      choice: "theirs",
      settled: "The first.\n\nThe second.",
    },
    {
      where: "at the start, theirs taken out",
      mine: text.replace("first", "1st"),
      theirs: "The second.\n\nThe third.",
      choice: "theirs",
      settled: "The second.\n\nThe third.",
    },
  ])("$where", ({ mine, theirs, choice, settled }) => {
    const merge = texts(text, mine, theirs);
    expect(merge.conflicts).toHaveLength(1);
    expect(textOf(merge.merged)).toBe(mine);
    const result = settle(merge, [choice]);
    expect(result.ok && textOf(result.value)).toBe(settled);
  });

  it("is one of two conflicts in a text, each settled in its place", () => {
    const merge = texts(
      text,
      "My 1st.\n\nThe second.",
      "Their 1st.\n\nThe second.\n\nTheir third.",
    );
    const result = settle(merge, ["both", "theirs"]);
    expect(result.ok && textOf(result.value)).toBe(
      "My 1st.\n\nTheir 1st.\n\nThe second.\n\nTheir third.",
    );
  });
});

describe("an answer that two people changed in other ways", () => {
  const answered = said(text);
  const edited = said(`${text}\n\nMore.`);
  const withheld: Answer = { state: "withheld", reason: "Ongoing." };
  const unknown: Answer = { state: "unknown", reason: "No log." };

  it.each<{ when: string; mine: Answer | undefined; theirs: Answer | undefined }>([
    { when: "one cleared it and the other wrote on", mine: undefined, theirs: edited },
    { when: "one wrote on and the other cleared it", mine: edited, theirs: undefined },
    { when: "one withheld it and the other wrote on", mine: withheld, theirs: edited },
    { when: "they gave two different states", mine: withheld, theirs: unknown },
  ])("is a conflict of the whole: $when", ({ mine, theirs }) => {
    const merge = mergeDatasheets(answering(answered), answering(mine), answering(theirs));
    expect(merge.merged).toEqual(answering(mine));
    expect(merge.conflicts).toEqual([
      {
        kind: "value",
        path: ["answers", id],
        base: answered,
        ...(mine && { mine }),
        ...(theirs && { theirs }),
      },
    ]);
    expect(settle(merge, ["theirs"])).toEqual({ ok: true, value: answering(theirs) });
  });

  it("takes the other state where I changed nothing, and says so", () => {
    const merge = mergeDatasheets(answering(answered), answering(answered), answering(withheld));
    expect(merge).toEqual({
      merged: answering(withheld),
      conflicts: [],
      taken: [{ path: ["answers", id], was: answered, is: withheld }],
      settledAlone: [],
    });
  });

  it("goes by what is said: a stamp of mine keeps nothing from being taken", () => {
    const touched = { ...answered, changedAt: "2025-01-01T00:00:00Z", changedBy: "Ada" };
    const theirs: Answer = { ...withheld, changedAt: "2025-02-01T00:00:00Z", changedBy: "Bo" };
    const merge = mergeDatasheets(answering(answered), answering(touched), answering(theirs));
    expect(merge.merged).toEqual(answering(theirs));
    expect(merge.conflicts).toEqual([]);
    expect(merge.settledAlone).toEqual([
      {
        path: ["answers", id],
        mine: { changedAt: "2025-01-01T00:00:00Z", changedBy: "Ada" },
        theirs: { changedAt: "2025-02-01T00:00:00Z", changedBy: "Bo" },
      },
    ]);
  });

  it("merges two reasons for the same state", () => {
    const merge = mergeDatasheets(
      answering(withheld),
      answering({ ...withheld, reason: "Ongoing.\n\nAsk Ada." }),
      answering({ ...withheld, reason: "A trial is ongoing." }),
    );
    expect(merge.merged.answers[id]).toEqual({
      state: "withheld",
      reason: "A trial is ongoing.\n\nAsk Ada.",
    });
  });
});

describe("the structured side", () => {
  const merged = (base: Parts, mine: Parts, theirs: Parts) =>
    mergeDatasheets(
      answering(said("Text.", base)),
      answering(said("Text.", mine)),
      answering(said("Text.", theirs)),
    );
  const count = (type: string, number: number) => ({ type, count: number });

  it("is merged by part", () => {
    const merge = merged(
      { named: { grant: "1" } },
      { named: { grant: "2" } },
      { named: { grant: "1" }, choice: ["yes"] },
    );
    expect(merge.merged.answers[id]).toEqual(
      said("Text.", { named: { grant: "2" }, choice: ["yes"] }),
    );
    expect(merge.taken).toEqual([{ path: ["answers", id, "parts", "choice"], is: ["yes"] }]);
  });

  it("is merged by entry: different rows of the counts", () => {
    const merge = merged(
      { counts: [count("Gulls", 1), count("Terns", 1)] },
      { counts: [count("Gulls", 2), count("Terns", 1)] },
      { counts: [count("Gulls", 1), count("Terns", 3), count("Auks", 4)] },
    );
    expect(merge.merged.answers[id]).toEqual(
      said("Text.", { counts: [count("Gulls", 2), count("Terns", 3), count("Auks", 4)] }),
    );
    expect(merge.conflicts).toEqual([]);
  });

  it("is a conflict of the row where one count became two", () => {
    const merge = merged(
      { counts: [count("Gulls", 1), count("Terns", 1)] },
      { counts: [count("Gulls", 2), count("Terns", 1)] },
      { counts: [count("Gulls", 3), count("Terns", 1)] },
    );
    expect(merge.conflicts).toEqual([
      {
        kind: "value",
        path: ["answers", id, "parts", "counts", "Gulls"],
        base: count("Gulls", 1),
        mine: count("Gulls", 2),
        theirs: count("Gulls", 3),
      },
    ]);
    const settled = settle(merge, ["theirs"]);
    expect(settled.ok && settled.value.answers[id]).toEqual(
      said("Text.", { counts: [count("Gulls", 3), count("Terns", 1)] }),
    );
  });

  it("is a conflict of the whole where two rows go by one name", () => {
    const twice = [count("Gulls", 1), count("Gulls", 2)];
    const merge = merged(
      { counts: [count("Gulls", 1)] },
      { counts: twice },
      { counts: [count("Gulls", 3)] },
    );
    expect(merge.conflicts).toMatchObject([{ path: ["answers", id, "parts", "counts"] }]);
  });

  it("never puts two answers into a choice of one", () => {
    const merge = merged({ choice: ["a"] }, { choice: ["b"] }, { choice: ["c"] });
    expect(merge.conflicts).toMatchObject([{ mine: ["b"], theirs: ["c"] }]);
    expect(merge.merged.answers[id]).toEqual(said("Text.", { choice: ["b"] }));
  });
});

describe("the rest of the sheet", () => {
  const base = answering(said(text));

  it("is merged by field, and lists by entry", () => {
    const ada = { name: "Ada", kind: "person" } as const;
    const bo = { name: "Bo", kind: "person" } as const;
    const mine = { ...base, dataset: { ...base.dataset, creators: [ada], version: "1.1.0" } };
    const theirs = {
      ...base,
      dataset: { ...base.dataset, creators: [bo], title: "Wind" },
      scope: { people: "no" as const },
    };
    const merge = mergeDatasheets(
      { ...base, dataset: { ...base.dataset, creators: [] } },
      mine,
      theirs,
    );
    expect(merge.merged).toEqual({
      ...base,
      dataset: { ...base.dataset, creators: [bo, ada], version: "1.1.0", title: "Wind" },
      scope: { people: "no" },
    });
    expect(merge.conflicts).toEqual([]);
    expect(merge.taken.map(({ path }) => path.join(" › "))).toEqual([
      "dataset › title",
      "dataset › creators › Bo",
      "scope › people",
    ]);
  });

  it("takes their order of entries with line ends in them, and says so", () => {
    const keywords = (...words: string[]) =>
      answering(undefined, { dataset: { title: "", keywords: words } });
    const merge = mergeDatasheets(
      keywords("a", "a\na"),
      keywords("a", "a\na", "mine"),
      keywords("a\na", "a"),
    );
    expect(merge.merged.dataset.keywords).toEqual(["a\na", "mine", "a"]);
    expect(merge.taken).toMatchObject([{ path: ["dataset", "keywords"] }]);
  });

  it("lets the later moment stand, with or without fractions of a second", () => {
    const changed = (changedAt: string) => answering(undefined, { changedAt });
    const [whole, half] = ["2025-03-12T14:00:05Z", "2025-03-12T14:00:05.500Z"] as const;
    const base = changed("2025-03-12T13:00:00Z");
    expect(mergeDatasheets(base, changed(whole), changed(half)).merged.changedAt).toBe(half);
    expect(mergeDatasheets(base, changed(half), changed(whole)).merged.changedAt).toBe(half);
  });

  it("takes their order of a list where I left mine, and says so", () => {
    const naming = (...keywords: string[]) => ({ ...base, dataset: { ...base.dataset, keywords } });
    const merge = mergeDatasheets(
      naming("gulls", "terns"),
      naming("gulls", "terns", "auks"),
      naming("terns", "gulls"),
    );
    expect(merge.merged).toEqual(naming("terns", "auks", "gulls"));
    expect(merge.taken).toEqual([
      { path: ["dataset", "keywords"], was: ["gulls", "terns"], is: ["terns", "gulls"] },
    ]);
  });

  it("keeps sets, sections and questions together: one conflict, one choice", () => {
    const reworded = (prompt: string, version: string): Datasheet => ({
      ...base,
      questionSets: [{ id: "tests", version, title: "Tests" }],
      questions: base.questions.map((question) => ({ ...question, prompt })),
    });
    const merge = mergeDatasheets(base, reworded("Why?", "1.1.0"), reworded("What for?", "2.0.0"));
    expect(merge.conflicts.map(({ path }) => path)).toEqual([["questions-asked"]]);
    expect(settle(merge, ["theirs"])).toEqual({ ok: true, value: reworded("What for?", "2.0.0") });
  });

  it("takes a question that they added", () => {
    const theirs = { ...base, questions: [...questions, prose("uses.future")] };
    const merge = mergeDatasheets(base, { ...base, scope: { people: "yes" } }, theirs);
    expect(merge.merged).toEqual({ ...theirs, scope: { people: "yes" } });
  });

  it("puts the later moment without asking", () => {
    const at = (changedAt: string) => ({ ...base, changedAt });
    const merge = mergeDatasheets(base, at("2025-01-01T00:00:00Z"), at("2025-02-01T00:00:00Z"));
    expect(merge.merged.changedAt).toBe("2025-02-01T00:00:00Z");
    expect([merge.conflicts.length, merge.settledAlone.length]).toEqual([0, 1]);
  });
});

describe("settling", () => {
  const merge = texts("One.\n\nTwo.", "1.\n\nTwo and.", "I.\n\nTwo or.");

  it.each<{ code: string; why: string; choices: (Choice | undefined)[]; facts: object }>([
    {
      code: "not-settled",
      why: "a conflict has no choice",
      choices: ["mine"],
      facts: { conflicts: [1] },
    },
    {
      code: "not-a-choice",
      why: "there is no suggestion",
      choices: ["suggestion", "mine"],
      facts: { conflict: 0 },
    },
    {
      code: "wrong-shape",
      why: "the text is too long for any answer",
      choices: [{ text: "x".repeat(2_000_001) }, "mine"],
      facts: { path: `answers › ${id} › text` },
    },
  ])("says $code when $why", ({ code, choices, facts }) => {
    expect(settle(merge, choices)).toMatchObject({ ok: false, problem: { code, ...facts } });
  });
});
