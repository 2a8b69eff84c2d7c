import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Parts } from "#core/datasheet/answer.ts";
import { namedInOrder, partsOf, placeParts, tidyParts } from "#core/datasheet/parts.ts";
import { bindings } from "#core/questions/question.ts";
import { draft, parts, question } from "../arbitrary-datasheet.ts";
import { prose, sheetOf } from "../handmade.ts";

const ada = { name: "Ada", kind: "person" } as const;
const bo = { name: "Bo", kind: "person" } as const;

describe("placeParts and partsOf", () => {
  it("give back what was placed", () => {
    fc.assert(
      fc.property(draft, question, parts, ({ sheet }, asked, said) => {
        const placed = placeParts(sheet, asked, said);
        const back = partsOf(placed.sheet, asked, placed.own);
        expect(tidyParts(back)).toEqual(tidyParts(said));
      }),
      { numRuns: 1000 },
    );
  });

  it("change nothing when what is there is placed again", () => {
    fc.assert(
      fc.property(draft, question, parts, ({ sheet }, asked, said) => {
        const once = placeParts(sheet, asked, said);
        const twice = placeParts(once.sheet, asked, partsOf(once.sheet, asked, once.own));
        expect(twice).toEqual(once);
      }),
    );
  });

  it("never touch a fact that the question is not bound to", () => {
    fc.assert(
      fc.property(draft, question, parts, ({ sheet }, asked, said) => {
        const { bind: _, ...unbound } = asked;
        expect(placeParts(sheet, unbound, said).sheet).toBe(sheet);
      }),
    );
  });

  const everything: Parts = {
    choice: ["yes"],
    people: [ada, bo],
    licence: { spdx: "MIT" },
    named: { grant: "12" },
  };

  it.each([
    ["scope.sample", { scope: { sample: "yes" } }, ["people", "licence", "named"]],
    ["scope.labels", { scope: { labels: "yes" } }, ["people", "licence", "named"]],
    ["scope.synthetic", { scope: { synthetic: "yes" } }, ["people", "licence", "named"]],
    ["dataset.creators", { dataset: { creators: [ada, bo] } }, ["choice", "licence", "named"]],
    ["dataset.funders", { dataset: { funders: [ada, bo] } }, ["choice", "licence", "named"]],
    ["dataset.contact", { dataset: { contact: ada } }, ["choice", "people", "licence", "named"]],
    ["dataset.licence", { dataset: { licence: { spdx: "MIT" } } }, ["choice", "people", "named"]],
  ] as const)("%s is stored once, in the sheet", (bind, stored, own) => {
    const placed = placeParts(sheetOf([]), prose("uses.a", { bind }), everything);
    expect(placed.sheet).toMatchObject(stored);
    expect(Object.keys(placed.own ?? {}).toSorted()).toEqual([...own].toSorted());
  });

  it.each(bindings)("%s is taken away when the part is emptied", (bind) => {
    const asked = prose("uses.a", { bind });
    const full = placeParts(sheetOf([]), asked, everything).sheet;
    const empty = placeParts(full, asked, {});
    expect(empty.own).toBeUndefined();
    expect(partsOf(empty.sheet, asked, empty.own)).toEqual({});
  });
});

describe("tidyParts", () => {
  it.each([
    [{}, undefined],
    [
      { choice: [], people: [], counts: [], links: [], named: {}, licence: {}, period: {} },
      undefined,
    ],
    [{ licence: { spdx: " ", name: "" }, named: { grant: " " } }, undefined],
    [{ counts: [{ type: "", count: 0 }] }, { counts: [{ type: "", count: 0 }] }],
    [
      { period: { end: "2020" }, named: { a: "x", b: "" } },
      { period: { end: "2020" }, named: { a: "x" } },
    ],
  ] as [Parts, Parts | undefined][])("%j becomes %j", (before, after) => {
    expect(tidyParts(before)).toEqual(after);
  });

  it("has nothing left to do the second time", () => {
    fc.assert(
      fc.property(parts, (each) => {
        const tidy = tidyParts(each);
        expect(tidy && tidyParts(tidy)).toEqual(tidy);
      }),
    );
  });
});

describe("the named blanks", () => {
  it("stand in the order in which they are asked for, others after them", () => {
    const asked = {
      parts: [
        { id: "task", label: "Task", kind: "text" as const },
        { id: "gap", label: "Gap", kind: "text" as const },
      ],
    };
    const named = { zebra: "3", gap: "2", ant: "4", task: "1" };
    expect(namedInOrder(asked, named).map(([id]) => id)).toEqual(["task", "gap", "ant", "zebra"]);
    expect(namedInOrder({}, undefined)).toEqual([]);
  });
});
