import type { Sheet } from "#core/datasheet/parts.ts";
import type { StoreProblem } from "../library.ts";
import { same } from "../same.ts";
import { summaryOf } from "../summary-of.ts";
import type { Desk, Writer } from "./desk.ts";

export type SheetChange = (sheet: Sheet) => Sheet;

export interface SheetWriter extends Writer {
  change(change: SheetChange): void;
  hear(): Promise<void>;
  unsaved(): { readonly before: Sheet; readonly after: Sheet } | undefined;
}

/**
 * Changes of the sheet are kept as changes, not as sheets: the library applies them to what it holds
 * then, so that another tab's change of another field stays.
 */
export function sheetWriter(desk: Desk): SheetWriter {
  let known = desk.snapshot().draft.sheet;
  let pending: SheetChange[] = [];
  let writing: Promise<void> | undefined;
  let due = false;
  let problem: StoreProblem | undefined;
  let stale = false;
  let rereading = false;
  let moves = 0;

  function change(next: SheetChange): void {
    const at = desk.now();
    const stamped: SheetChange = (sheet) => ({ ...next(sheet), changedAt: at });
    const { draft } = desk.snapshot();
    const sheet = stamped(draft.sheet);
    pending.push(stamped);
    moves++;
    desk.show({ draft: { ...draft, sheet } });
    desk.report();
    desk.soon();
  }

  function store(): Promise<void> {
    if (writing !== undefined) {
      due = true;
      return writing;
    }
    if (pending.length === 0) return Promise.resolve();
    writing = writeNow();
    return writing;
  }

  async function writeNow(): Promise<void> {
    const batch = pending;
    pending = [];
    due = false;
    const stamp = desk.stamp();
    const { answers } = desk.snapshot().draft;
    const saved = await desk.library.changeSheet(desk.id, apply(batch), stamp, (sheet) =>
      summaryOf({ sheet, answers }, stamp.at),
    );
    writing = undefined;
    moves++;
    if (saved.ok) {
      problem = undefined;
      showStored(saved.value.sheet);
    } else {
      pending = [...batch, ...pending];
      problem = saved.problem;
      desk.retry();
    }
    desk.report();
    if (due && saved.ok) void store();
    if (stale) void reread();
  }

  /** What is stored, with what is not yet. */
  function showStored(stored: Sheet): boolean {
    known = stored;
    const { draft } = desk.snapshot();
    const sheet = apply(pending)(stored);
    if (same(draft.sheet, sheet)) return false;
    desk.show({ draft: { ...draft, sheet } });
    return true;
  }

  async function reread(): Promise<void> {
    stale = true;
    if (rereading) return;
    rereading = true;
    while (stale && writing === undefined) {
      stale = false;
      const before = moves;
      const read = await desk.library.readSheet(desk.id);
      if (moves !== before) stale = true;
      else if (read.ok && showStored(read.value.sheet)) desk.adopted();
    }
    rereading = false;
  }

  const isBusy = () => pending.length > 0 || writing !== undefined;

  return {
    change,
    store,
    hear: reread,
    isBusy,
    unsaved: () => (isBusy() ? { before: known, after: desk.snapshot().draft.sheet } : undefined),
    problem: () => problem,
  };
}

function apply(changes: readonly SheetChange[]): SheetChange {
  return (sheet) => changes.reduce((changed, change) => change(changed), sheet);
}
