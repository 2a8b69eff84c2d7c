import type { AskedQuestion } from "#core/questions/question.ts";

/** Is it one of the 57 of Datasheets for Datasets? */
export function isPapers({ origin }: Pick<AskedQuestion, "origin">): boolean {
  return origin.some((each) => each.startsWith("gebru-2021 "));
}

const names: Readonly<Record<string, string>> = {
  "gebru-2021": "Datasheets for Datasets",
  crowdworksheets: "CrowdWorkSheets",
  "croissant-rai": "Croissant RAI",
  workbench: "our own judgement",
};

/** "CrowdWorkSheets 1.1, 1.3; our own judgement": each source by its name, with the places in it. */
export function originWords(origin: readonly string[]): string {
  const places = new Map<string, string[]>();
  for (const each of origin) {
    const [source = "", ...rest] = each.split(" ");
    const name = Object.hasOwn(names, source) ? (names[source] ?? source) : source;
    places.set(name, [...(places.get(name) ?? []), ...(rest.length > 0 ? [rest.join(" ")] : [])]);
  }
  const words = [...places].map(([name, at]) => `${name} ${at.join(", ")}`.trim()).join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
