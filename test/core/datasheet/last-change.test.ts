import { expect, it } from "vitest";
import { lastChange } from "#core/datasheet/last-change.ts";

const [may, june, july] = ["2025-05-01T08:00:00Z", "2025-06-01T08:00:00Z", "2025-07-01T08:00:00Z"];

it.each([
  { of: "an answer after the sheet", sheet: may, answers: [june, july], last: july },
  { of: "the sheet after its answers", sheet: july, answers: [may, june], last: july },
  { of: "an answer alone", sheet: undefined, answers: [june, undefined], last: june },
  { of: "nothing dated", sheet: undefined, answers: [undefined], last: undefined },
])("the last change is that of $of", ({ sheet, answers, last }) => {
  const dated = answers.map((changedAt, index) => [`q.${index}`, { changedAt }] as const);
  expect(lastChange({ changedAt: sheet }, Object.fromEntries(dated))).toBe(last);
});
