import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import { judgeSpdx } from "#core/check/spdx.ts";
import type { Answer } from "#core/datasheet/answer.ts";
import { statuses } from "#core/datasheet/status.ts";
import { samples } from "#tools/samples/samples.ts";
import { eggs, figures, firstFigures, pairs, sexedPairs } from "./figures.ts";
import { count, groups, penguins } from "./penguins.ts";
import { first, second, draft as sheet } from "./shipped.ts";

describe("the sample datasheet", () => {
  it.each(samples())("$name is what its source gives (if not: npm run sample)", (built) => {
    expect(readFileSync(built.path, "utf8")).toBe(built.text);
  });

  it("has nothing missing or weak", () => {
    expect(check(sheet, { judgeSpdx }).findings).toEqual([]);
  });

  it("leaves only closing questions blank, and declines where there is nothing to say", () => {
    const found = [...statuses(sheet)].map(([id, status]) => ({ id, status }));
    const of = (wanted: string) => found.filter(({ status }) => status === wanted);
    const blank = new Set(of("not-yet").map(({ id }) => id));
    expect(sheet.questions.filter(({ id, optional }) => blank.has(id) && !optional)).toEqual([]);
    expect(of("unknown").length).toBeGreaterThan(0);
    expect(of("not-applicable").length).toBeGreaterThan(0);
    expect(of("skipped").length).toBeGreaterThan(0);
  });
});

/** Figures that had to wait for the second release. */
const blankAtFirst = ["preprocessing.comments", "maintenance.contributions"];

const numberWord = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred)\b/i;

/** All that an answer says in words, without the addresses behind its links. */
function wordsOf(answer: Answer): string {
  const named = answer.state === "answered" ? Object.values(answer.parts?.named ?? {}) : [];
  const text = answer.state === "answered" ? answer.text : answer.reason;
  return [text, ...named].join("\n").replace(/\]\([^)]*\)|https?:\S+/g, "]");
}

describe.each([
  { of: "the draft", said: sheet, figures },
  { of: "the second release", said: second, figures },
  { of: "the first release", said: first, figures: { ...figures, ...firstFigures } },
])("every figure in an answer of $of", ({ said, figures }) => {
  it.each(Object.entries(said.answers))("%s", (question, answer) => {
    const { computed = [], elsewhere = [] } = figures[question] ?? {};
    const text = wordsOf(answer);
    for (const figure of [...computed, ...elsewhere]) expect(text).toContain(figure);
    const rest = [...computed, ...elsewhere].reduce(
      (left, each) => left.replaceAll(each, "…"),
      text,
    );
    expect(rest).not.toMatch(numberWord);
  });

  it("belongs to an answer that is there", () => {
    const without = Object.keys(figures).filter((question) => !(question in said.answers));
    expect(without).toEqual(said === first ? blankAtFirst : []);
  });

  it("agrees with the structured parts", () => {
    const counts = said.answers["composition.count"];
    const period = said.answers["collection.period"];
    expect(counts?.state === "answered" && counts.parts?.counts).toEqual(
      said === first
        ? [{ type: "Penguins", count: penguins.length }]
        : [
            { type: "Adélie penguins", count: count(({ species }) => species === "Adelie") },
            { type: "Chinstrap penguins", count: count(({ species }) => species === "Chinstrap") },
            { type: "Gentoo penguins", count: count(({ species }) => species === "Gentoo") },
          ],
    );
    expect(period?.state === "answered" && period.parts?.period).toEqual({
      start: eggs[0],
      end: eggs.at(-1),
    });
    const years = penguins.map(({ year }) => year);
    expect(said.dataset.summary).toContain(`from ${Math.min(...years)} to ${Math.max(...years)}.`);
  });
});

describe("what the answers say of the data without a figure", () => {
  it.each([
    [
      "the two rows of a nest follow each other",
      pairs.every(([one, other]) => one && other && one.row % 2 === 0 && other.row === one.row + 1),
    ],
    ["a nest has two rows", pairs.every(({ length }) => length === 2)],
    [
      "partners share date, island, clutch and species",
      pairs.every(
        ([one, other]) =>
          one?.egg === other?.egg &&
          one?.island === other?.island &&
          one?.clutch === other?.clutch &&
          one?.species === other?.species,
      ),
    ],
    ["partners are female and male", sexedPairs.every(([one, other]) => one?.sex !== other?.sex)],
    [
      "season and ID are unique together",
      groups((p) => `${p.season} ${p.id}`).size === penguins.length,
    ],
    ["body mass is a multiple of 25 g", penguins.every(({ mass = 0 }) => mass % 25 === 0)],
    [
      "flippers are whole millimetres",
      penguins.every(({ flipper = 0 }) => Number.isInteger(flipper)),
    ],
    [
      "bills have at most one decimal",
      penguins.every(({ written }) => /^(?:NA|\d+(?:\.\d)?)$/.test(written[0] ?? "")),
    ],
    [
      "no two measured birds agree in all measurements",
      groups((p) => (p.bill === undefined ? p.row : p.written.join())).size === penguins.length,
    ],
    ["region and stage never vary", groups((p) => `${p.region}, ${p.stage}`).size === 1],
    ["the region is Anvers", penguins[0]?.region === "Anvers"],
    [
      "chinstraps nest on Dream only",
      penguins.every((p) => p.species !== "Chinstrap" || p.island === "Dream"),
    ],
    [
      "gentoos nest on Biscoe only",
      penguins.every((p) => p.species !== "Gentoo" || p.island === "Biscoe"),
    ],
    [
      "all on Torgersen are Adélies",
      penguins.every((p) => p.island !== "Torgersen" || p.species === "Adelie"),
    ],
    [
      "nests without a full clutch have a remark",
      penguins.every(
        (p) => p.clutch === "Yes" || /never observed with full clutch/.test(p.comment ?? ""),
      ),
    ],
    [
      "the chinstrap is called antarctica",
      penguins.some((p) => p.scientificName === "Pygoscelis antarctica"),
    ],
  ])("%s", (_, holds) => {
    expect(holds).toBe(true);
  });
});

const require = createRequire(import.meta.url);
const vega = folderOf(() => require.resolve("vega-datasets"));
const installed = vega !== undefined;

/** The folder of a package, whose entry is one folder down; undefined where it is not installed. */
function folderOf(resolve: () => string): string | undefined {
  try {
    return join(dirname(resolve()), "..");
  } catch {
    return undefined;
  }
}

describe.skipIf(!installed)(
  installed
    ? "the copy in vega-datasets"
    : "the copy in vega-datasets (skipped: it is not installed)",
  () => {
    const text = (file: string) => (vega ? readFileSync(join(vega, file), "utf8") : "[]");
    const copy: Record<string, string | number | null>[] = JSON.parse(text("data/penguins.json"));
    const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

    it("holds the same birds with the same measurements", () => {
      const ours = penguins.map((p) => [
        p.species,
        p.island,
        p.bill ?? null,
        p.depth ?? null,
        p.flipper ?? null,
        p.mass ?? null,
        p.sex ?? null,
      ]);
      const theirs = copy.map((row) => [
        row["Species"],
        row["Island"],
        row["Beak Length (mm)"],
        row["Beak Depth (mm)"],
        row["Flipper Length (mm)"],
        row["Body Mass (g)"],
        row["Sex"] === "." ? null : row["Sex"],
      ]);
      expect(sorted(theirs)).toEqual(sorted(ours));
    });

    it("has a full stop for the sex of one gentoo, and no year", () => {
      expect(copy.filter((row) => row["Sex"] === ".").map((row) => row["Species"])).toEqual([
        "Gentoo",
      ]);
      expect(copy.flatMap(Object.keys).filter((key) => /year/i.test(key))).toEqual([]);
    });

    it("is of the version that the datasheet names", () => {
      const { version } = JSON.parse(text("package.json")) as { version: string };
      expect(wordsOf(sheet.answers["composition.errors"] as Answer)).toContain(
        `vega-datasets ${version}`,
      );
    });
  },
);
