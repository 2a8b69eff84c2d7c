import type { Run } from "./text-comparison.ts";

/** Collects runs in order: neighbours of one kind become one, and what goes stands before what comes. */
export class Runs {
  readonly #runs: Run[] = [];
  readonly #wholeLines: boolean;
  #removed = "";
  #added = "";

  /** With `wholeLines`, white space that both sides of a change share stays part of it. */
  constructor(wholeLines = false) {
    this.#wholeLines = wholeLines;
  }

  same(text: string): void {
    if (text === "") return;
    this.#settle();
    this.#keep(text);
  }

  removed(text: string): void {
    this.#removed += text;
  }

  added(text: string): void {
    this.#added += text;
  }

  /** White space after a matched word: what both begin and end with stays. */
  space(before: string, after: string): void {
    const start = sharedStart(before, after);
    const end = sharedEnd(before.slice(start), after.slice(start));
    this.same(before.slice(0, start));
    this.removed(before.slice(start, before.length - end));
    this.added(after.slice(start, after.length - end));
    this.same(before.slice(before.length - end));
  }

  /** What comes next is a change of its own, even right after another. */
  cut(): void {
    this.#settle();
  }

  append(runs: readonly Run[]): void {
    for (const { kind, text } of runs) this[kind](text);
  }

  done(): Run[] {
    this.#settle();
    return this.#runs;
  }

  #settle(): void {
    let removed = this.#removed;
    let added = this.#added;
    this.#removed = this.#added = "";
    if (removed !== "" && added !== "" && !this.#wholeLines) {
      const start = sharedStart(blankStart(removed), blankStart(added));
      this.#keep(removed.slice(0, start));
      removed = removed.slice(start);
      added = added.slice(start);
      const end = sharedEnd(blankEnd(removed), blankEnd(added));
      const after = removed.slice(removed.length - end);
      this.#change(removed.slice(0, removed.length - end), added.slice(0, added.length - end));
      this.#keep(after);
    } else this.#change(removed, added);
  }

  #change(removed: string, added: string): void {
    if (removed === added) this.#keep(removed);
    else {
      if (removed !== "") this.#runs.push({ kind: "removed", text: removed });
      if (added !== "") this.#runs.push({ kind: "added", text: added });
    }
  }

  #keep(text: string): void {
    if (text === "") return;
    const last = this.#runs.at(-1);
    if (last?.kind === "same")
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    else this.#runs.push({ kind: "same", text });
  }
}

function blankStart(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

function blankEnd(text: string): string {
  return text.slice(text.trimEnd().length);
}

/** How many characters both begin with; half a line end is not shared. */
export function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length++;
  return one[length - 1] === "\r" && (one[length] === "\n") !== (other[length] === "\n")
    ? length - 1
    : length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (
    length < one.length &&
    length < other.length &&
    one.at(-1 - length) === other.at(-1 - length)
  )
    length++;
  const cutsLineEnd =
    length > 0 &&
    one.at(-length) === "\n" &&
    (one.at(-1 - length) === "\r") !== (other.at(-1 - length) === "\r");
  return cutsLineEnd ? length - 1 : length;
}

/** Runs with what stands unchanged after them. */
export function followedBy(runs: readonly Run[], text: string): Run[] {
  if (text === "") return [...runs];
  const last = runs.at(-1);
  if (last?.kind !== "same") return [...runs, { kind: "same", text }];
  return runs.with(-1, { kind: "same", text: last.text + text });
}

/** How many changes there are, and how many of them are of white space only. */
export function countChanges(runs: readonly Run[]): { changes: number; whitespaceOnly: number } {
  let changes = 0;
  let whitespaceOnly = 0;
  for (const [index, run] of runs.entries()) {
    if (run.kind === "same") continue;
    const before = runs[index - 1];
    // The second half of a change has been counted with the first.
    if (run.kind === "added" && before?.kind === "removed") continue;
    const next = runs[index + 1];
    const other = run.kind === "removed" && next?.kind === "added" ? next.text : "";
    changes++;
    if (collapsed(run.text) === collapsed(other)) whitespaceOnly++;
  }
  return { changes, whitespaceOnly };
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
