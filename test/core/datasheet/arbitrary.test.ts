import fc from "fast-check";
import { expect, it } from "vitest";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import { AnswerDraft } from "#core/datasheet/draft.ts";
import { answerDraft, datasheet } from "../arbitrary-datasheet.ts";

it("generates datasheets that the schema accepts unchanged", () => {
  fc.assert(
    fc.property(datasheet, (each) => {
      expect(Datasheet.parse(each)).toEqual(each);
    }),
  );
});

it("generates answers that the library keeps unchanged", () => {
  fc.assert(
    fc.property(answerDraft, (each) => {
      expect(AnswerDraft.parse(each)).toEqual(each);
    }),
  );
});
