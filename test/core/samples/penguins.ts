import { readFileSync } from "node:fs";
import { join } from "node:path";

export const rawPath = join(import.meta.dirname, "../../fixtures/palmer-penguins/penguins-raw.csv");

/** One row of the raw table, with the column that the simplified one has besides. */
export interface Penguin {
  readonly row: number;
  readonly season: string;
  readonly species: string;
  readonly scientificName: string;
  readonly island: string;
  readonly region: string;
  readonly stage: string;
  readonly id: string;
  /** The nest of this season, and so the pair. */
  readonly pair: string;
  readonly clutch: string;
  readonly egg: string;
  readonly year: number;
  readonly bill: number | undefined;
  readonly depth: number | undefined;
  readonly flipper: number | undefined;
  readonly mass: number | undefined;
  readonly sex: string | undefined;
  readonly nitrogen: number | undefined;
  readonly carbon: number | undefined;
  readonly comment: string | undefined;
  /** The measurements as they are written. */
  readonly written: readonly string[];
}

/** One line of CSV; quotes are only used around commas in this file. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

const [head = "", ...lines] = readFileSync(rawPath, "utf8").trimEnd().split("\n");

export const columns: readonly string[] = cells(head);

export const penguins: readonly Penguin[] = lines.map((line, row) => {
  const values = new Map(cells(line).map((value, index) => [columns[index], value]));
  const text = (column: string) => {
    const value = values.get(column);
    if (value === undefined) throw new Error(`There is no column ${column} in row ${row + 1}.`);
    return value;
  };
  const given = (column: string) => (text(column) === "NA" ? undefined : text(column));
  const number = (column: string) => {
    const value = given(column);
    return value === undefined ? undefined : Number(value);
  };
  return {
    row,
    season: text("studyName"),
    species: text("Species").replace(/ .*/, ""),
    scientificName: text("Species").replace(/^.*\((.*)\)$/, "$1"),
    island: text("Island"),
    region: text("Region"),
    stage: text("Stage"),
    id: text("Individual ID"),
    pair: `${text("studyName")} ${text("Individual ID").replace(/A[12]$/, "")}`,
    clutch: text("Clutch Completion"),
    egg: text("Date Egg"),
    year: Number(text("Date Egg").slice(0, 4)),
    bill: number("Culmen Length (mm)"),
    depth: number("Culmen Depth (mm)"),
    flipper: number("Flipper Length (mm)"),
    mass: number("Body Mass (g)"),
    sex: given("Sex"),
    nitrogen: number("Delta 15 N (o/oo)"),
    carbon: number("Delta 13 C (o/oo)"),
    comment: given("Comments"),
    written: [
      "Culmen Length (mm)",
      "Culmen Depth (mm)",
      "Flipper Length (mm)",
      "Body Mass (g)",
    ].map(text),
  };
});

/** The simplified table as CSV, made by the steps that the datasheet describes. */
export const simplified = [
  "species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex,year",
  ...penguins.map(({ species, island, written, sex, year }) =>
    [species, island, ...written, sex?.toLowerCase() ?? "NA", year].join(","),
  ),
];

export function groups<Key>(key: (penguin: Penguin) => Key): Map<Key, Penguin[]> {
  const found = new Map<Key, Penguin[]>();
  for (const penguin of penguins) {
    found.set(key(penguin), [...(found.get(key(penguin)) ?? []), penguin]);
  }
  return found;
}

export function count(is: (penguin: Penguin) => boolean): number {
  return penguins.filter(is).length;
}

export function given(of: (penguin: Penguin) => number | undefined, among = penguins): number[] {
  return among.map(of).filter((value) => value !== undefined);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pearson’s correlation of bill length and depth, where both are given. */
export function billCorrelation(among: readonly Penguin[]): number {
  const measured = among.filter(({ bill }) => bill !== undefined);
  const x = given(({ bill }) => bill, measured);
  const y = given(({ depth }) => depth, measured);
  const off = (values: number[]) => values.map((value) => value - mean(values));
  const product = (a: number[], b: number[]) =>
    a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
  const [dx, dy] = [off(x), off(y)];
  return product(dx, dy) / Math.sqrt(product(dx, dx) * product(dy, dy));
}
