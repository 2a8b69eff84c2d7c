import type { Ledger, MergePath, Sides, TextConflict } from "./conflict.ts";
import { blankLine, isParted, type Paragraph, paragraphsOf, textOf } from "./paragraphs.ts";
import { type Region, threeWay } from "./three-way.ts";

/** The longest paragraph for which a way to have both sides' words is looked for. */
const longestSuggestion = 20_000;

/** A text with more conflicts was written anew, and is settled as one. */
const mostConflicts = 50;

/** A text that both sides changed, merged by paragraph; undefined where it would grow too long. */
export function mergeText(
  path: MergePath,
  sides: Sides<string>,
  longest: number,
  ledger: Ledger,
): string | undefined {
  const split = bySide(sides, paragraphsOf);
  const regions = threeWay(
    bySide(split, (paragraphs) => paragraphs.map(({ text }) => text)),
    "apart",
  ).map((region) => ({ region, found: within(split, region) }));
  if (regions.filter(({ region }) => region.kind === "conflict").length > mostConflicts) {
    const { mine } = sides;
    ledger.conflicts.push({ kind: "text", path, ...sides, start: 0, end: mine.length });
    return mine;
  }
  const laid = layOut(
    regions.map(({ region, found }) => standing(region, found)),
    { blank: blankLine(sides.mine + sides.theirs), end: pickGap(bySide(split, lastGap)) },
  );
  if (laid.text.length > longest) return undefined;
  const kinds = new Set(regions.map(({ region }) => region.kind));
  // Theirs in white space alone: said too.
  if (!kinds.has("theirs") && laid.text !== sides.mine) {
    ledger.taken.push({ path, was: sides.base, is: sides.theirs });
  }
  regions.forEach(({ region, found }, index) => {
    const [start, end] = laid.spans[index] ?? [0, 0];
    const texts = bySide(found, textOf);
    if (region.kind === "conflict") ledger.conflicts.push(conflictOf(path, texts, start, end));
    else if (region.kind === "theirs") {
      ledger.taken.push({ path, was: texts.base, is: texts.theirs });
    }
  });
  return laid.text;
}

function conflictOf(
  path: MergePath,
  texts: Sides<string>,
  start: number,
  end: number,
): TextConflict {
  const suggestion = suggest(texts);
  return {
    kind: "text",
    path,
    ...texts,
    start,
    end,
    ...(suggestion !== undefined && { suggestion }),
  };
}

type Paragraphs = readonly Paragraph[];

function bySide<From, To>(sides: Sides<From>, change: (side: From) => To): Sides<To> {
  return { base: change(sides.base), mine: change(sides.mine), theirs: change(sides.theirs) };
}

function within(split: Sides<Paragraphs>, { base, mine, theirs }: Region): Sides<Paragraphs> {
  return {
    base: split.base.slice(...base),
    mine: split.mine.slice(...mine),
    theirs: split.theirs.slice(...theirs),
  };
}

/** What the merged text has in a region: where nobody knows yet, mine. */
function standing({ kind }: Region, { base, mine, theirs }: Sides<Paragraphs>): Paragraphs {
  switch (kind) {
    case "same":
      return base.map(({ text, gap }, index) => ({
        text,
        gap: pickGap({
          base: gap,
          mine: mine[index]?.gap ?? gap,
          theirs: theirs[index]?.gap ?? gap,
        }),
      }));
    case "theirs":
      return theirs;
    case "mine":
    case "equal":
    case "conflict":
      return mine;
  }
}

function lastGap(paragraphs: Paragraphs): string {
  return paragraphs.at(-1)?.gap ?? "";
}

/** White space says nothing, so that the wider gap wins without asking. */
function pickGap({ base, mine, theirs }: Sides<string>): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base || mine.length > theirs.length) return mine;
  return theirs.length > mine.length || theirs > mine ? theirs : mine;
}

/** Writes the regions one after the other and says from where to where each stands. */
function layOut(
  regions: readonly Paragraphs[],
  { blank, end }: { readonly blank: string; readonly end: string },
): { readonly text: string; readonly spans: readonly (readonly [number, number])[] } {
  const pieces: string[] = [];
  let length = 0;
  let pending = "";
  const put = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const spans = regions.map((paragraphs) => {
    let from: number | undefined;
    for (const { text, gap } of paragraphs) {
      put(pending);
      from ??= length;
      put(text);
      pending = isParted(gap) || text === "" ? gap : blank;
    }
    return [from ?? length, length] as const;
  });
  put(end);
  return { text: pieces.join(""), spans };
}

/** Both sides' changes within one paragraph, where no two of them touch. */
function suggest({ base, mine, theirs }: Sides<string>): string | undefined {
  if (base === "" || mine === "" || theirs === "") return undefined;
  if (Math.max(base.length, mine.length, theirs.length) > longestSuggestion) return undefined;
  const words = bySide({ base, mine, theirs }, (text) => text.match(/\S+\s*|\s+/g) ?? []);
  const regions = threeWay(words, "together");
  if (regions.some(({ kind }) => kind === "conflict")) return undefined;
  return regions
    .map(({ kind, ...spans }) =>
      kind === "theirs"
        ? words.theirs.slice(...spans.theirs).join("")
        : words.mine.slice(...spans.mine).join(""),
    )
    .join("");
}
