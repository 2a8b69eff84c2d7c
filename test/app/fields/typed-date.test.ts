import { describe, expect, it } from "vitest";
import { readTypedDate } from "#app/fields/typed-date.ts";

describe("a typed date", () => {
  it.each([
    ["2025", "2025"],
    [" 2025-03 ", "2025-03"],
    ["2025-3", "2025-03"],
    ["2025-03-12", "2025-03-12"],
    ["2025/3/12", "2025-03-12"],
    ["2025.03.12", "2025-03-12"],
    ["03/2025", "2025-03"],
    ["12.3.2025", "2025-03-12"],
    ["3. 4. 2025", "2025-04-03"],
    ["25/12/2024", "2024-12-25"],
    ["12/25/2024", "2024-12-25"],
    ["04/04/2024", "2024-04-04"],
    ["12 March 2025", "2025-03-12"],
    ["12th  mar 2025", "2025-03-12"],
    ["1. Sept. 2025", "2025-09-01"],
    ["March 12, 2025", "2025-03-12"],
    ["march 2025", "2025-03"],
    ["29 Feb 2024", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
  ])("%s is %s", (typed, date) => {
    expect(readTypedDate(typed)).toEqual({ is: "date", date });
  });

  it.each(["25", "2025-13", "2025-00", "2025-02-30", "2023-02-29", "1900-02-29", "2025-03-00"])(
    "%s is no date",
    (typed) => expect(readTypedDate(typed)).toEqual({ is: "not-a-date" }),
  );

  it.each(["spring 2025", "2025 or so", "31 June 2025", "M 2025", "2025-03/12", "20255"])(
    "%s is no date either",
    (typed) => expect(readTypedDate(typed)).toEqual({ is: "not-a-date" }),
  );

  it("says which two days strokes may mean", () => {
    expect(readTypedDate("03/04/2025")).toEqual({
      is: "ambiguous",
      readings: ["2025-04-03", "2025-03-04"],
    });
  });

  it("knows a blank", () => {
    expect(readTypedDate("  ")).toEqual({ is: "blank" });
  });
});
