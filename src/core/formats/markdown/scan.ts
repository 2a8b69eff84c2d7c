import { isBlank } from "#core/datasheet/text.ts";
import { plain } from "#core/formats/markdown/escape.ts";
import { type KnownLines, knownLines } from "#core/formats/markdown/known-lines.ts";
import { type Marker, markerIn, type Owner } from "#core/formats/markdown/piece.ts";

/** Lines that a person wrote where we write, or between. */
export interface Stray {
  readonly line: number;
  readonly heading: string | undefined;
  readonly lines: string[];
}

/** A text between its markers. */
export interface Region {
  readonly owner: Owner;
  readonly line: number;
  readonly heading: string | undefined;
  readonly text: string;
}

export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

export interface Scan {
  readonly regions: readonly Region[];
  readonly strays: readonly Stray[];
  /** Changed lines of the front matter, and the keys that stand in it unchanged. */
  readonly front: readonly NumberedLine[];
  readonly frontKept: readonly string[];
  /** A first-level heading instead of ours. */
  readonly title: NumberedLine | undefined;
  readonly endsMissing: readonly number[];
  readonly framesLeft: number;
}

interface State {
  readonly word: string;
  readonly known: KnownLines;
  readonly regions: Region[];
  readonly strays: Stray[];
  readonly endsMissing: number[];
  heading: string | undefined;
  open: Stray | undefined;
  blanks: number;
  titleKept: boolean;
  title: NumberedLine | undefined;
  inHead: boolean;
}

/** Tells our lines, the texts between markers and a person's lines apart. Every line is looked at once. */
export function scan(
  before: readonly string[],
  after: readonly NumberedLine[],
  word: string,
  frame: string,
): Scan {
  const state: State = {
    word,
    known: knownLines(frame),
    regions: [],
    strays: [],
    endsMissing: [],
    heading: undefined,
    open: undefined,
    blanks: 0,
    titleKept: false,
    title: undefined,
    inHead: true,
  };
  const frontEnd = endOfFront(before, word);
  const front = scanFront(before.slice(0, frontEnd), state.known);
  scanBody(before, frontEnd, state);
  state.open = undefined;
  state.heading = undefined;
  for (const { text, line } of after) scanLine(text, line, state);
  const keptTitle = state.titleKept ? state.title : undefined;
  if (keptTitle !== undefined) state.strays.push(alone(keptTitle));
  return {
    regions: state.regions,
    strays: state.strays,
    ...front,
    title: state.titleKept ? undefined : state.title,
    endsMissing: state.endsMissing,
    framesLeft: state.known.left(),
  };
}

export function alone({ line, text }: NumberedLine): Stray {
  return { line, heading: undefined, lines: [text] };
}

/** The index after the front matter's closing line; 0 when the file does not open with front matter. */
function endOfFront(lines: readonly string[], word: string): number {
  const first = lines.findIndex((line) => !isBlank(line));
  if (lines[first] !== "---") return 0;
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "---") return index + 1;
    if (line.startsWith("# ") || markerIn(line, word) !== undefined) return 0;
  }
  return 0;
}

function scanFront(
  lines: readonly string[],
  known: KnownLines,
): { front: NumberedLine[]; frontKept: string[] } {
  const front: NumberedLine[] = [];
  const frontKept: string[] = [];
  lines.forEach((text, index) => {
    if (isBlank(text)) return;
    if (known.take(text)) frontKept.push(text);
    else front.push({ line: index + 1, text });
  });
  return { front, frontKept };
}

function scanBody(lines: readonly string[], from: number, state: State): void {
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const marker = markerIn(line, state.word);
    if (marker === undefined) scanLine(line, index + 1, state);
    else if (marker.kind === "start") index = scanRegion(lines, index, marker, state);
    if (marker !== undefined) state.open = undefined;
  }
}

/** Takes the text after a start marker; returns the index of its last line. */
function scanRegion(
  lines: readonly string[],
  at: number,
  { owner }: Extract<Marker, { kind: "start" }>,
  state: State,
): number {
  let stop = at + 1;
  while (stop < lines.length && markerIn(lines[stop] ?? "", state.word) === undefined) stop++;
  const ended = markerIn(lines[stop] ?? "", state.word)?.kind === "end";
  const { heading } = state;
  let textEnd = stop;
  if (!ended) {
    state.endsMissing.push(at + 1);
    textEnd = withoutOurTail(lines, at + 1, stop, state);
  }
  const inner = lines.slice(at + 1, textEnd);
  if (inner[0] === "") inner.shift();
  if (inner.at(-1) === "") inner.pop();
  state.regions.push({ owner, line: at + 1, heading, text: inner.join("\n") });
  state.inHead &&= owner.kind === "summary";
  return ended ? stop : stop - 1;
}

/** Without its end marker a text runs into the lines that we wrote after it; those are not its own. */
function withoutOurTail(lines: readonly string[], from: number, to: number, state: State): number {
  for (let end = to; end > from; end--) {
    const line = lines[end - 1] ?? "";
    if (isBlank(line)) continue;
    if (!state.known.take(line)) return end;
    if (/^#{2,3} /.test(line)) state.heading = plain(line.replace(/^#+ /, ""));
  }
  return from;
}

function scanLine(text: string, line: number, state: State): void {
  if (isBlank(text)) {
    state.blanks++;
    return;
  }
  const heading = /^#{1,6} (.*)$/.exec(text)?.[1];
  if (state.known.take(text)) {
    state.open = undefined;
    if (text.startsWith("# ")) state.titleKept = true;
    else if (heading !== undefined) {
      state.heading = plain(heading);
      state.inHead = false;
    }
  } else if (state.inHead && state.title === undefined && /^# +\S/.test(text)) {
    state.title = { line, text };
  } else if (state.open === undefined) {
    state.open = {
      line,
      heading: heading === undefined ? state.heading : plain(heading),
      lines: [text],
    };
    state.strays.push(state.open);
  } else {
    for (; state.blanks > 0; state.blanks--) state.open.lines.push("");
    state.open.lines.push(text);
  }
  state.blanks = 0;
}
