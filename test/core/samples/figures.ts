import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import {
  billCorrelation,
  columns,
  count,
  given,
  groups,
  mean,
  type Penguin,
  penguins,
  rawPath,
  simplified,
} from "./penguins.ts";

/** What an answer says in figures: strings that must stand in it, as they follow from the data. */
export interface Figures {
  readonly computed?: readonly string[];
  /** Numbers that are not in the data files: from papers, documentation, or no figure at all. */
  readonly elsewhere?: readonly string[];
}

const word = (number: number) =>
  ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"][
    number
  ] ?? String(number);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const percent = (part: number, all: number) => `${Math.round((100 * part) / all)}%`;
const signed = (value: number) => value.toFixed(2).replace("-", "−");
const plain = (value: number) => String(value);
const range = (values: number[], write: (value: number) => string) =>
  `${write(Math.min(...values))} to ${write(Math.max(...values))}`;

const all = penguins.length;
const species = ["Adelie", "Chinstrap", "Gentoo"];
const islands = ["Biscoe", "Dream", "Torgersen"];
const of = (name: string) => penguins.filter((penguin) => penguin.species === name);
const on = (island: string) => penguins.filter((penguin) => penguin.island === island);
const inYear = (year: number) => count((penguin) => penguin.year === year);
const years = [...groups(({ year }) => year).keys()].sort();

export const pairs = [...groups(({ pair }) => pair).values()];
export const sexedPairs = pairs.filter((pair) => pair.every(({ sex }) => sex !== undefined));
const halfSexedPairs = pairs.filter(
  (pair) => pair.filter(({ sex }) => sex !== undefined).length === 1,
);
const males = count(({ sex }) => sex === "MALE");
const females = count(({ sex }) => sex === "FEMALE");
export const unsexed = penguins.filter(({ sex }) => sex === undefined);
const measured = penguins.filter(({ bill }) => bill !== undefined);
const unmeasured = penguins.filter(
  ({ bill, depth, flipper, mass }) => (bill ?? depth ?? flipper ?? mass) === undefined,
);
const complete = simplified.filter((line) => !line.split(",").includes("NA")).length - 1;
const nests = (is: (penguin: Penguin) => boolean) => pairs.filter((pair) => pair.every(is)).length;

const says = (pattern: RegExp, among: readonly Penguin[]) =>
  among.filter(({ comment }) => pattern.test(comment ?? "")).length;
const noNitrogen = penguins.filter(({ nitrogen }) => nitrogen === undefined);
const noCarbon = penguins.filter(({ carbon }) => carbon === undefined);
const tooLittle = /Not enough blood for isotopes/;
const noBlood = /No blood sample obtained/;
const notSampled = /Adult not sampled/;
const testFailed = /Sexing primers did not amplify/;
const noResult = /No delta15N data received from lab/;

const ids = groups(({ id }) => id);
const sharedIds = [...ids.values()].filter((each) => new Set(each.map((p) => p.species)).size > 1);
const most = Math.max(...sharedIds.map((each) => new Set(each.map((p) => p.species)).size));
const comingBack = [...groups((p) => `${p.species} ${p.id}`).values()].filter((p) => p.length > 1);
const changingSex = comingBack.filter(
  (each) => new Set(each.flatMap(({ sex }) => sex ?? [])).size > 1,
);

const massGap = (name: string) => {
  const mass = (sex: string) =>
    mean(
      given(
        (p) => p.mass,
        of(name).filter((p) => p.sex === sex),
      ),
    );
  return Math.round(mass("MALE") - mass("FEMALE"));
};

function row(title: string, among: readonly Penguin[]): string {
  const cells = islands.map((island) => among.filter((p) => p.island === island).length);
  return `| ${[title, ...cells, among.length].join(" | ")} |`;
}

const months = ["October", "November", "December"];
function day(date: string, parts: "d" | "dm" | "dmy"): string {
  const [year, month, ofMonth] = date.split("-").map(Number);
  const words = [String(ofMonth), months[(month ?? 0) - 10], String(year)];
  return words.slice(0, parts.length).join(" ");
}
export const eggs = penguins.map(({ egg }) => egg).sort();
const stretches = years.map((year) => {
  const dates = eggs.filter((egg) => egg.startsWith(String(year)));
  const [first = "", last = ""] = [dates[0], dates.at(-1)];
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return `${day(first, sameMonth ? "d" : "dm")} to ${day(last, "dmy")}`;
});

const bytes = readFileSync(rawPath);
const sha256 = createHash("sha256").update(bytes).digest("hex");
const kilobytes = (size: number) => `${Math.round(size / 1000)} kB`;
const span = `${years[0]} to ${years.at(-1)}`;
const simplifiedColumns = simplified[0]?.split(",").length;
const firstRow = simplified[1]?.split(",").join(", ");
const isotopes = ["Delta 15 N", "Delta 13 C"];

export const figures: Readonly<Record<string, Figures>> = {
  "motivation.purpose": {
    computed: [`${word(species.length)} related species`, `${word(species.length)} species`],
    elsewhere: ["Fraser 2014", "In 2020", "two sexes"],
  },
  "motivation.funding": { elsewhere: ["these three grants"] },
  "motivation.measures": { elsewhere: ["Three stand for something else", ...isotopes] },
  "composition.instances": {
    computed: [
      `the same ${all} instances twice`,
      `with ${simplifiedColumns} columns`,
      `all ${columns.length} columns`,
      `gives ${word(all / pairs.length)} rows`,
      `${pairs.length} nests in all`,
    ],
    elsewhere: ["in two seasons could"],
  },
  "composition.count": {
    computed: [
      `The total is ${all}.`,
      row("Adélie", of("Adelie")),
      row("Chinstrap", of("Chinstrap")),
      row("Gentoo", of("Gentoo")),
      row("All", penguins),
      `${inYear(2007)} rows in 2007, ${inYear(2008)} in 2008 and ${inYear(2009)} in 2009`,
      `${males} males, ${females} females, ${unsexed.length} unknown`,
      `chinstraps make up ${percent(of("Chinstrap").length, all)}`,
      `${complete} rows have no gap`,
    ],
    elsewhere: ["palmerpenguins 0.1.6"],
  },
  "composition.sample": {
    computed: [
      `on ${word(groups((p) => p.island).size)} islands`,
      `in ${word(groups((p) => p.season).size)} seasons`,
      `from ${span}`,
    ],
    elsewhere: ["how these two differ"],
  },
  "composition.data": {
    computed: [
      `\`${firstRow}\``,
      `mm | ${range(
        given((p) => p.bill),
        plain,
      )} |`,
      `mm | ${range(
        given((p) => p.depth),
        plain,
      )} |`,
      `mm | ${range(
        given((p) => p.flipper),
        plain,
      )} |`,
      `g | ${range(
        given((p) => p.mass),
        plain,
      )} |`,
      `whole number | ${span} |`,
      `Delta 15 N (${range(
        given((p) => p.nitrogen),
        signed,
      )})`,
      `Delta 13 C (${range(
        given((p) => p.carbon),
        signed,
      )})`,
    ],
    elsewhere: ["two values worked out"],
  },
  "composition.labels": {
    computed: [`${males} males, ${females} females`, `In ${unsexed.length} rows it is empty`],
    elsewhere: ["Two columns serve"],
  },
  "composition.missing": {
    computed: [
      `All four measurements | ${unmeasured.length} | Adult not sampled`,
      `Sex | ${unsexed.length} | ${says(testFailed, unsexed)} the DNA test failed, ${says(noBlood, unsexed)} no blood, ${says(notSampled, unsexed)} adult not sampled`,
      `Delta 15 N | ${noNitrogen.length} | ${says(tooLittle, noNitrogen)} too little blood, ${says(noBlood, noNitrogen)} no blood, ${says(notSampled, noNitrogen)} adult not sampled, ${says(noResult, noNitrogen)} no result`,
      `Delta 13 C | ${noCarbon.length} | ${says(tooLittle, noCarbon)} too little blood, ${says(noBlood, noCarbon)} no blood, ${says(notSampled, noCarbon)} adult not sampled |`,
      `of the ${unsexed.length} birds without sex, ${unsexed.filter((p) => p.year === 2007).length} were caught in 2007; ${unsexed.filter((p) => p.species === "Adelie").length} are Adélies, ${unsexed.filter((p) => p.species === "Gentoo").length} gentoos and ${word(unsexed.filter((p) => p.species === "Chinstrap").length)} a chinstrap`,
      `${capital(word(unmeasured.length))} rows hold a species`,
    ],
  },
  "composition.links": {
    computed: [
      `\`${penguins[0]?.id}\` and \`${penguins[1]?.id}\` are the pair at nest ${penguins[0]?.id.replace(/A1$/, "")}`,
      `give ${pairs.length} complete pairs`,
      `In all ${sexedPairs.length} nests`,
    ],
    elsewhere: ["Two ties are recorded"],
  },
  "composition.splits": { elsewhere: ["two partners of a nest"] },
  "composition.errors": {
    computed: [
      `over all ${all} rows`,
      `only ${ids.size} different values. ${sharedIds.length} of them are shared by ${word(most)} species`,
      `${comingBack.length} combinations of species and ID`,
      `in ${changingSex.length} of these`,
      `no two of the ${measured.length} measured birds`,
    ],
    elsewhere: [
      "since July 2025",
      "vega-datasets 3.2.1",
      "a multiple of 25 g",
      "all four measurements",
    ],
  },
  "composition.confidential": {
    computed: [`all ${count((p) => p.comment !== undefined)} of them`],
  },
  "composition.comments": {
    computed: [
      `(correlation ${signed(billCorrelation(penguins))})`,
      `(${signed(billCorrelation(of("Adelie")))} for Adélie, ${signed(billCorrelation(of("Chinstrap")))} for chinstrap, ${signed(billCorrelation(of("Gentoo")))} for gentoo)`,
    ],
  },
  "collection.acquisition": {
    computed: [`none of the ${sexedPairs.length} nests`],
    elsewhere: ["with two results"],
  },
  "collection.instruments": {
    computed: [`for all ${word(species.length)} species`],
    elsewhere: [
      "dial calipers | 0.1 mm",
      "ruler | 1 mm",
      "25 g (5 kg scale) or 50 g (10 kg scale)",
      "about 1 ml",
      "P2 and P8",
      "a multiple of 25 g",
    ],
  },
  "collection.sampling": {
    computed: [
      `${nests((p) => p.clutch === "No")} nests (${count((p) => p.clutch === "No")} rows)`,
    ],
  },
  "collection.period": {
    computed: [
      `${word(stretches.length)} short stretches`,
      `${stretches[0]}, ${stretches[1]}, and ${stretches[2]}`,
      `${word(2020 - (years.at(-1) ?? 0))} years old`,
    ],
    elsewhere: ["published in 2020"],
  },
  "collection.ethics": { elsewhere: ["the 2014 paper"] },
  "collection.sources": {
    elsewhere: ["Three data packages", "5 for Adélie, 5 for gentoo, 6 for chinstrap"],
  },
  "preprocessing.done": {
    computed: [`Of the ${columns.length} columns, ${simplifiedColumns} were kept`],
    elsewhere: ["1. The three tables", "2. Sp", "3. `M", "4. `y", "5. “C", "6. ", "steps 2 to 6"],
  },
  "preprocessing.software": { elsewhere: ["CC0"] },
  "preprocessing.comments": {
    elsewhere: ["the three sources (3, 3 and 2)", "cites (5, 5 and 6)"],
  },
  "labeling.method": { computed: [`${males + females} of ${all} rows`] },
  "labeling.task": {
    computed: [`${word(species.length)} kinds of penguin`],
    elsewhere: ["P2 and P8", "two for females"],
  },
  "labeling.aggregation": { computed: [`left empty: ${unsexed.length} rows`] },
  "labeling.quality": {
    computed: [
      `in all ${word(species.length)} species`,
      `failed for ${says(testFailed, penguins)} birds`,
      `In ${sexedPairs.length} nests both`,
      `in ${halfSexedPairs.length} nests one is known`,
    ],
    elsewhere: ["two of a kind"],
  },
  "labeling.ageing": {
    computed: [`all ${of("Gentoo").length} gentoo rows`],
    elsewhere: ["in 2020", "into four species"],
  },
  "uses.existing": {
    computed: [`in all ${word(species.length)} species`],
    elsewhere: ["November 2026", "462,000 times", "Journal, 2022", "version 4.5.0"],
  },
  "uses.repository": {
    elsewhere: ["10.5281/zenodo.3960218", "10.1371/journal.pone.0090081"],
  },
  "uses.other": {
    computed: [
      `${massGap("Adelie")} g more in Adélies, ${massGap("Chinstrap")} g in chinstraps and ${massGap("Gentoo")} g in gentoos`,
      `the ${word(years.length)} years`,
      `${word(years.length)} points`,
    ],
  },
  "uses.risks": {
    computed: [
      `All ${of("Chinstrap").length} chinstraps are from Dream`,
      `all ${of("Gentoo").length} gentoos from Biscoe`,
      `an Adélie (${on("Torgersen").length} rows)`,
      `${percent(of("Adelie").length, all)} of rows`,
      `${pairs.length} nests, on ${word(islands.length)} islands`,
    ],
  },
  "uses.unsuitable": {
    computed: [
      `over ${word(years.length)} seasons`,
      `only ${word(species.length)} of the world`,
      `With ${all} rows`,
    ],
  },
  "uses.comments": { computed: [`(${complete} of ${all} remain)`], elsewhere: ["Two traps"] },
  "distribution.channel": {
    computed: [
      `${kilobytes(`${simplified.join("\n")}\n`.length)} simplified and ${kilobytes(bytes.length)} raw`,
    ],
    elsewhere: ["version 0.1.0", "10.5281/zenodo.3960218"],
  },
  "distribution.when": { elsewhere: ["in 2014"] },
  "distribution.licence": { elsewhere: ["CC0"] },
  "distribution.restrictions": { elsewhere: ["two texts", "CC0", "November 2026"] },
  "distribution.comments": {
    computed: [`\`${sha256.slice(0, 8)}\` and ends with \`${sha256.slice(-8)}\``],
    elsewhere: ["SHA-256", "MD5"],
  },
  "maintenance.erratum": { elsewhere: ["issue 102"] },
  "maintenance.updates": { elsewhere: ["0.1.1, since August 2022", "0.1.0"] },
  "maintenance.old-versions": { elsewhere: ["version 0.1.0"] },
  "maintenance.contributions": { elsewhere: ["CC0"] },
};

const sexless = figures["composition.missing"]?.computed ?? [];

/** Where the first release says less than today. */
export const firstFigures: Readonly<Record<string, Figures>> = {
  "motivation.funding": {},
  "composition.count": {
    computed: [
      `The total is ${all}.`,
      `${inYear(2007)} rows in 2007, ${inYear(2008)} in 2008 and ${inYear(2009)} in 2009`,
    ],
    elsewhere: ["palmerpenguins 0.1.6"],
  },
  "composition.missing": {
    computed: [
      ...sexless.filter((figure) => /^(?:All four|Delta|Two rows)/.test(figure)),
      `Sex | ${unsexed.length} | the DNA test failed`,
    ],
  },
  "composition.splits": {},
  "composition.errors": {
    computed: [
      `over all ${all} rows`,
      `only ${ids.size} different values`,
      `no two of the ${measured.length} measured birds`,
    ],
    elsewhere: ["since July 2025", "a multiple of 25 g", "all four measurements"],
  },
  "collection.period": {},
  "preprocessing.software": {},
  "labeling.quality": {
    computed: [
      `in all ${word(species.length)} species`,
      `failed for ${says(testFailed, penguins)} birds`,
    ],
  },
  "uses.risks": {
    computed: (figures["uses.risks"]?.computed ?? []).filter((figure) => !/nests/.test(figure)),
  },
  "maintenance.updates": {},
};

/** What the releases list, as the Python package has it: the raw table, and the one made from it. */
export const files: Readonly<Record<string, Buffer>> = {
  "penguins-raw.csv": bytes,
  "penguins.csv": Buffer.from(`${simplified.join("\n")}\n`),
};
