import { describe, expect, it } from "vitest";
import { replacedBy } from "#app/import/keep-home.ts";
import { type Draft, exported } from "#core/datasheet/draft.ts";
import { draftOf, first, funding, purpose } from "../storage/sample.ts";

const text = (value: string) => ({ state: "answered" as const, text: value });

describe("replacedBy", () => {
  it("takes the file's words and keeps the note and the flag", () => {
    const mine = draftOf(first, { [purpose]: "To count them." });
    const noted: Draft = {
      ...mine,
      answers: {
        [purpose]: { ...text("To count them."), reasons: {}, note: "ask Ines", comeBack: true },
      },
    };
    const file = { ...exported(mine), answers: { [purpose]: text("To weigh them.") } };
    expect(replacedBy(noted, file).answers[purpose]).toEqual({
      ...text("To weigh them."),
      reasons: {},
      note: "ask Ines",
      comeBack: true,
    });
  });

  it("keeps what is set down for the next release", () => {
    const mine = draftOf(first);
    const nextRelease = { notes: "Half a sentence", version: "1.1.0" };
    const file = exported(mine);
    const after = replacedBy({ ...mine, sheet: { ...mine.sheet, nextRelease } }, file);
    expect(after.sheet.nextRelease).toEqual(nextRelease);
  });

  it("keeps a note where the file has no answer any more, but not the answer", () => {
    const mine: Draft = {
      ...draftOf(first),
      answers: { [purpose]: { ...text("To count them."), reasons: {}, note: "ask Ines" } },
    };
    const file = { ...exported(mine), answers: {} };
    expect(replacedBy(mine, file).answers[purpose]).toMatchObject({ text: "", note: "ask Ines" });
  });

  it("keeps the text and facts behind an answer that stays withheld", () => {
    const mine = draftOf(first);
    const withheld: Draft = {
      sheet: {
        ...mine.sheet,
        dataset: { title: "P", funders: [{ name: "A", kind: "organisation" }] },
      },
      answers: {
        [funding]: { state: "withheld", text: "A paid.", reasons: { withheld: "under embargo." } },
      },
    };
    const file = exported(withheld);
    expect(file.dataset.funders).toBeUndefined();
    const after = replacedBy(withheld, {
      ...file,
      answers: { [funding]: { state: "withheld", reason: "still secret." } },
    });
    expect(after.sheet.dataset.funders).toEqual(withheld.sheet.dataset.funders);
    expect(after.answers[funding]).toMatchObject({
      text: "A paid.",
      reasons: { withheld: "still secret." },
    });
  });

  it("keeps an answer that no export shows, because its question is set aside", () => {
    const mine = draftOf(first, { [purpose]: "To count them." });
    const aside: Draft = {
      ...mine,
      sheet: {
        ...mine.sheet,
        scope: { people: "no" },
        questions: mine.sheet.questions.map((each) =>
          each.id === purpose ? { ...each, appliesWhen: [{ scope: "people" as const }] } : each,
        ),
      },
    };
    const file = exported(aside);
    expect(file.answers).toEqual({});
    expect(replacedBy(aside, file).answers[purpose]).toMatchObject({ text: "To count them." });
  });
});
