import type { ReleaseOrDraft } from "#core/release/release.ts";

/** Where the closing record begins and ends, as indexes of lines. */
export function recordSpan(lines: readonly string[]): { start: number; end: number } {
  const start = lines.findLastIndex((line) => /^<!-- ds\d*:record$/.test(line));
  return { start, end: lines.indexOf("-->", start) };
}

/** The file with a line put in somewhere outside the record. `where` is between 0 and 1. */
export function withLine(file: string, line: string, where: number): string {
  const lines = file.split("\n");
  const { start, end } = recordSpan(lines);
  const places = [
    ...Array.from({ length: start + 1 }, (_, index) => index),
    ...Array.from({ length: lines.length - end - 1 }, (_, index) => end + 1 + index),
  ];
  const at = places[Math.floor(where * (places.length - 1))] ?? 0;
  return lines.toSpliced(at, 0, line).join("\n");
}

/** Every place of a datasheet where a person's words may stand, as one text. */
export function allWords({ answers, unplaced, dataset }: ReleaseOrDraft): string {
  const texts = [
    ...Object.values(answers).map((each) => (each.state === "answered" ? each.text : each.reason)),
    ...(unplaced ?? []).map(({ text }) => text),
    ...strings(dataset),
  ];
  return texts.map((text) => text.replace(/\r\n?/g, "\n")).join("\n\n");
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(strings);
}

/** The same content with the keys of every object the other way round. */
export function keysReversed(document: ReleaseOrDraft): ReleaseOrDraft {
  return reversed(document) as ReleaseOrDraft;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}
