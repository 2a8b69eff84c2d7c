import fc from "fast-check";
import { marked } from "marked";
import { expect } from "vitest";
import type { Format } from "#core/formats/format.ts";
import { json } from "#core/formats/json/json.ts";
import { plain } from "#core/formats/markdown/escape.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { visible } from "#core/formats/markdown/piece.ts";
import { pieces } from "#core/formats/markdown/pieces.ts";
import { ordered } from "#core/formats/ordered.ts";
import type { Release, ReleaseOrDraft } from "#core/release/release.ts";
import { datasheet, release } from "../arbitraries.ts";
import { hostileLine, hostileText, longHostileText } from "../hostile-text.ts";
import { allWords, keysReversed, recordSpan, withLine } from "./hand-edits.ts";

/** Properties that `npm test` holds for thousands of documents and `npm run soak` for many more. */
export interface FormatProperty {
  readonly says: string;
  /** How many documents this one takes for each that is written as Markdown and read back. */
  readonly share: number;
  readonly property: fc.IPropertyWithHooks<never>;
}

function property<Values extends [unknown, ...unknown[]]>(
  says: string,
  share: number,
  ...given: [
    ...{ [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
    (...values: Values) => void,
  ]
): FormatProperty {
  const made: unknown = (fc.property as (...all: unknown[]) => unknown)(...given);
  return { says, share, property: made as fc.IPropertyWithHooks<never> };
}

const position = fc.double({ min: 0, max: 1, noNaN: true });

function either(text?: fc.Arbitrary<string>): fc.Arbitrary<ReleaseOrDraft> {
  return fc.oneof({ weight: 2, arbitrary: datasheet(text) }, release(text));
}

export const formatProperties: readonly FormatProperty[] = [
  property<[ReleaseOrDraft]>("Markdown reads back equal", 1, either(), (sheet) => {
    expectRoundTrip(markdown, sheet);
  }),
  property<[ReleaseOrDraft]>(
    "Markdown reads back equal with answers of up to 200,000 characters",
    0.004,
    either(longHostileText),
    (sheet) => expectRoundTrip(markdown, sheet),
  ),
  property<[ReleaseOrDraft]>("JSON reads back equal", 0.4, either(), (sheet) => {
    expectRoundTrip(json, sheet);
  }),
  property<[ReleaseOrDraft]>("the order of keys changes no file", 0.1, either(), (sheet) => {
    expect(json.write(keysReversed(sheet))).toBe(json.write(sheet));
    expect(markdown.write(keysReversed(sheet))).toBe(markdown.write(sheet));
  }),
  property<[ReleaseOrDraft]>(
    "a file converted to CRLF reads back equal",
    0.1,
    either(),
    (sheet) => {
      const back = markdown.read?.(markdown.write(sheet).replaceAll("\n", "\r\n"));
      expect(back).toEqual({ ok: true, value: { datasheet: sheet, edited: false, notes: [] } });
    },
  ),
  property<[ReleaseOrDraft, (readonly [string, number])[]]>(
    "no line that a person puts in is dropped",
    0.5,
    either(),
    fc.array(fc.tuple(hostileLine, position), { minLength: 1, maxLength: 4 }),
    expectLinesKept,
  ),
  property<[Release, number]>(
    "a release whose JSON was changed anywhere is none",
    0.2,
    release(),
    position,
    expectNoRelease,
  ),
  property<[ReleaseOrDraft, string]>(
    "an answer edited in the file comes back as its new text",
    0.15,
    either(),
    hostileText,
    expectEditTaken,
  ),
  property<[ReleaseOrDraft]>(
    "whatever an answer holds, the rest still shows",
    0.1,
    either(),
    expectHeadings,
  ),
  property<[ReleaseOrDraft, number]>(
    "a file that breaks off anywhere says so",
    0.02,
    either(),
    position,
    expectTruncated,
  ),
];

/** Written, read back and equal, with nothing to say about it. */
function expectRoundTrip(format: Format, sheet: ReleaseOrDraft): void {
  const back = format.read?.(format.write(sheet));
  expect(back).toEqual({ ok: true, value: { datasheet: sheet, edited: false, notes: [] } });
}

function readOk(file: string) {
  const back = markdown.read?.(file);
  if (!back?.ok) throw new Error(`Not read: ${JSON.stringify(back)}`);
  return back.value;
}

function expectLinesKept(sheet: ReleaseOrDraft, put: (readonly [string, number])[]): void {
  // These are said by a state, or end a text early, and do not stand for themselves.
  const ours =
    /^<!-- ds\d*:|^\*\*(?:Not applicable|Unknown|Withheld)|^\*(?:Not yet answered|Nothing added)/;
  const lines = put.filter(([line]) => line.trim() !== "" && !ours.test(line));
  fc.pre(lines.length > 0);
  const file = lines.reduce(
    (text, [line, where]) => withLine(text, line, where),
    markdown.write(sheet),
  );
  const { datasheet: back, edited } = readOk(file);
  const words = allWords(back);
  for (const [line] of lines) {
    const value = /^(?:[a-z-]+:|#+) +(.*)$/.exec(line)?.[1];
    const kept =
      words.includes(line) || (value !== undefined && words.split("\n").includes(plain(value)));
    expect(kept, `${JSON.stringify(line)} in ${JSON.stringify(words)}`).toBe(true);
  }
  expect(edited).toBe(true);
  expect(back.status).toBe("draft");
}

/** One value of the file, whichever it is, becomes another. */
function expectNoRelease(sheet: Release, where: number): void {
  const { $schema: _, ...content } = sheet;
  const places = leaves(content);
  const place = places[Math.floor(where * (places.length - 1))] ?? [];
  const changed = withOther(content, place);
  const back = json.read?.(JSON.stringify(changed));
  if (back?.ok) {
    expect(back.value).toMatchObject({
      datasheet: { status: "draft" },
      edited: true,
    });
  }
}

function leaves(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each).map((below) => [key, ...below]),
  );
}

function withOther(value: unknown, [key, ...below]: readonly string[]): unknown {
  if (key === undefined) return other(value);
  if (Array.isArray(value)) return value.with(Number(key), withOther(value[Number(key)], below));
  return { ...Object(value), [key]: withOther(Reflect.get(Object(value), key), below) };
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  return value === "a" ? "b" : "a";
}

function expectEditTaken(sheet: ReleaseOrDraft, given: string): void {
  const text = given.replace(/[\r\0]/g, "").replace(/<!-- ds\d*:/g, "");
  const [id] = Object.entries(sheet.answers).find(([, { state }]) => state === "answered") ?? [];
  const before = id === undefined ? undefined : sheet.answers[id];
  fc.pre(id !== undefined && before?.state === "answered" && visible(before.text) !== text);
  const lines = markdown.write(sheet).split("\n");
  const word = /^<!-- (ds\d*):/.exec(lines[recordSpan(lines).start] ?? "")?.[1];
  const start = lines.indexOf(`<!-- ${word}:answer ${id} -->`);
  const end = lines.indexOf(`<!-- ${word}:end -->`, start);
  const file = lines.toSpliced(start + 1, end - start - 1, "", ...text.split("\n"), "").join("\n");
  const back = readOk(file);
  expect(back.edited).toBe(true);
  expect(back.datasheet.answers).toEqual({ ...sheet.answers, [id ?? ""]: { ...before, text } });
}

/** Every heading of ours is a heading to a Markdown parser, in order, and nothing of the record shows. */
function expectHeadings(sheet: ReleaseOrDraft): void {
  const ours = pieces(ordered(sheet))
    .flatMap((piece) => (piece.kind === "frame" ? piece.lines : []))
    .filter((line) => /^#{2,3} \S/.test(line));
  const file = markdown.write(sheet);
  const tokens = marked.lexer(file);
  const shown = tokens.flatMap((token) => (token.type === "heading" ? [token.raw.trim()] : []));
  let from = 0;
  for (const heading of ours) {
    const at = shown.indexOf(heading.trim(), from);
    expect(at, `${heading} among ${JSON.stringify(shown)}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
  expect(tokens.at(-1)).toMatchObject({ type: "html" });
  const { start, end } = recordSpan(file.split("\n"));
  expect(
    file
      .split("\n")
      .slice(start + 1, end)
      .join("\n"),
  ).not.toMatch(/--|[<>]/);
}

function expectTruncated(sheet: ReleaseOrDraft, where: number): void {
  const file = markdown.write(sheet);
  const front = file.indexOf("\n---\n") + 5;
  const back = markdown.read?.(
    file.slice(0, front + Math.floor(where * (file.length - front - 5))),
  );
  expect(back).toMatchObject({ ok: false, problem: { code: "truncated" } });
}
