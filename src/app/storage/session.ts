import type { Parts } from "#core/datasheet/answer.ts";
import { type AnswerDraft, type Draft, emptyAnswer } from "#core/datasheet/draft.ts";
import { placeParts } from "#core/datasheet/parts.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { Library, LibraryEvent, OpenDatasheet, Summary } from "./library.ts";
import { same } from "./same.ts";
import { answerWriter } from "./session/answer-writer.ts";
import type { Desk, SessionSnapshot } from "./session/desk.ts";
import { lastWordsKeeper, type PromptStore, promptStore } from "./session/last-words.ts";
import { type SheetChange, sheetWriter } from "./session/sheet-writer.ts";
import { takeUp } from "./session/take-up.ts";
import { realTime, type Schedule, throttle } from "./session/throttle.ts";
import { summaryOf } from "./summary-of.ts";

export type { SessionSnapshot } from "./session/desk.ts";

/** From a key to the start of its write, in milliseconds; the promise is stored within 300. */
const writeAfter = 120;
/** From words that alone have changed to the moment they give to the list's row. */
const rowAfter = 1000;
const retryAfter = 3000;

export interface SessionStart {
  readonly library: Library;
  readonly opened: OpenDatasheet;
  /** The moment it is. */
  readonly stamp: () => string;
  readonly sessionId: string;
  readonly author: () => { readonly name?: string };
  readonly schedule?: Schedule;
  /** Where words wait that could not be stored when the page went. */
  readonly prompt?: PromptStore | undefined;
}

/** One open datasheet in one tab. */
export interface Session {
  /** The same object until something changes. */
  snapshot(): SessionSnapshot;
  subscribe(listener: () => void): () => void;
  answer(question: string): AnswerDraft | undefined;
  writeAnswer(question: string, next: AnswerDraft): void;
  /** Goes back to another text; what stands there now is kept as earlier, however recent. */
  takeBack(question: string, earlier: AnswerDraft): void;
  /** Writes the structured side of an answer to where it is stored. */
  writeParts(question: AskedQuestion, parts: Parts): void;
  changeSheet(change: SheetChange): void;
  settleConflict(question: string, keep: "mine" | "theirs"): void;
  /** The field has shown it. */
  dismissArrival(question: string): void;
  /** Stores everything now; resolves when it is stored, or in trouble. */
  flush(): Promise<void>;
  /** Everything on the screen, stored or not. */
  unsaved(): Draft;
  /** Reads all of it again, as after a long sleep in which no news came. */
  refresh(): Promise<void>;
  /** Flushes, and stops listening once all is stored. What could not be stored is still tried again. */
  end(): Promise<void>;
  /** Takes back an end that still waits for something to be stored; false when there is nothing to take back. */
  goOn(): boolean;
}

export function startSession(start: SessionStart): Session {
  const { library, opened, stamp, sessionId, author, schedule = realTime } = start;
  const { prompt = promptStore() } = start;
  const { id } = opened.draft.sheet;
  const listeners = new Set<() => void>();
  let snapshot: SessionSnapshot = {
    draft: opened.draft,
    saving: { status: "saved" },
    conflicts: [],
    arrivals: [],
    damaged: opened.damaged,
  };
  let hasWritten = false;
  let phase: "open" | "ending" | "over" = "open";
  const lastWords = lastWordsKeeper(prompt, id, sessionId);

  const show = (change: Partial<SessionSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    for (const listener of [...listeners]) listener();
  };
  const storeAll = () => Promise.all([sheet.store(), answers.store()]);
  const next = throttle(schedule, writeAfter, () => void storeAll());
  const retry = throttle(schedule, retryAfter, () => void storeAll());
  const row = throttle(schedule, writeAfter, () => void saveRow());
  const rowLater = throttle(schedule, rowAfter, () => void saveRow());
  let rowIsBehind = false;

  function newRow(): Summary {
    rowLater.cancel();
    rowIsBehind = false;
    return summaryOf(snapshot.draft, stamp());
  }
  const saveRow = () => library.saveSummary(newRow());

  const desk: Desk = {
    library,
    id,
    now: stamp,
    author,
    snapshot: () => snapshot,
    show,
    stamp: () => ({ at: stamp(), session: sessionId }),
    soon: next.soon,
    retry: retry.soon,
    later: schedule,
    report() {
      const saving = savingNow();
      // As it was, and asked with every key.
      if (saving.status === "saving" && snapshot.saving.status === "saving") return;
      if (saving.status !== "saving") hasWritten = true;
      if (saving.status === "saved") {
        lastWords.drop();
        if (phase === "ending") stopListening();
      }
      if (!same(saving, snapshot.saving)) show({ saving });
    },
    newRow,
    rowBehind() {
      rowIsBehind = true;
      rowLater.soon();
    },
    adopted() {
      // The row that we wrote did not know this change, and theirs may not have known ours.
      if (hasWritten) row.soon();
      hasWritten = false;
    },
  };
  const answers = answerWriter(desk, opened.tokens);
  const sheet = sheetWriter(desk);

  function savingNow(): SessionSnapshot["saving"] {
    const problem = sheet.problem() ?? answers.problem();
    if (problem !== undefined) return { status: "trouble", problem };
    if (sheet.isBusy() || answers.isBusy()) return { status: "saving" };
    return { status: "saved", at: stamp() };
  }

  async function refresh(): Promise<void> {
    const read = await library.open(id);
    if (!read.ok && read.problem.code === "no-such-datasheet") {
      // It is gone for good elsewhere; what is on the screen is all there is of it.
      return show({ saving: { status: "trouble", problem: read.problem } });
    }
    const stored = read.ok ? Object.keys(read.value.tokens) : [];
    const questions = new Set([...stored, ...answers.known()]);
    await Promise.all([sheet.hear(), ...[...questions].map((each) => answers.hear(each))]);
  }

  /** Returns when it is done: a page that goes away waits for nothing else. */
  function keepLastWords(): void {
    const unsavedSheet = sheet.unsaved();
    const unsaved = { at: stamp(), answers: answers.unsaved() };
    if (savingNow().status === "saved") return;
    lastWords.keep({ ...unsaved, ...(unsavedSheet !== undefined && { sheet: unsavedSheet }) });
  }

  async function flush(): Promise<void> {
    next.cancel();
    keepLastWords();
    do await storeAll();
    while (savingNow().status === "saving");
    if (rowIsBehind) await saveRow();
  }

  void takeUp(lastWords.left(), { library, id, opened, answers, sheet }, keepLastWords);
  const unwatch = library.watch((event) => void hear(event), sessionId);
  function stopListening(): void {
    phase = "over";
    unwatch();
  }

  async function hear(event: LibraryEvent): Promise<void> {
    switch (event.kind) {
      case "answer":
        return event.id === id ? answers.hear(event.question) : undefined;
      case "sheet":
        return event.id === id ? sheet.hear() : undefined;
      case "datasheet":
        return event.id === id ? refresh() : undefined;
      case "outdated-tab":
        return show({ saving: { status: "trouble", problem: { code: "outdated-tab" } } });
      case "list":
      case "sets":
      case "settings":
        return;
    }
  }

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    answer: (question) => snapshot.draft.answers[question],
    writeAnswer: (question, answer) => answers.write(question, answer, false),
    takeBack: (question, earlier) => answers.write(question, earlier, true),
    writeParts(question, parts) {
      const { draft } = snapshot;
      const placed = placeParts(draft.sheet, question, parts);
      if (!same(placed.sheet, draft.sheet)) {
        sheet.change((current) => placeParts(current, question, parts).sheet);
      }
      const before = draft.answers[question.id];
      if (same(before?.parts, placed.own)) return;
      const { parts: _, ...words } = before ?? emptyAnswer;
      answers.write(
        question.id,
        placed.own === undefined ? words : { ...words, parts: placed.own },
        false,
      );
    },
    changeSheet: sheet.change,
    settleConflict(question, keep) {
      const conflict = snapshot.conflicts.find((each) => each.question === question);
      if (conflict === undefined) return;
      show({ conflicts: snapshot.conflicts.filter((each) => each !== conflict) });
      if (keep === "theirs") answers.write(question, conflict.theirs, true);
    },
    dismissArrival(question) {
      show({ arrivals: snapshot.arrivals.filter((each) => each.question !== question) });
    },
    flush,
    unsaved: () => snapshot.draft,
    refresh,
    async end() {
      if (phase === "open") phase = "ending";
      await flush();
      if (phase === "ending" && savingNow().status === "saved") stopListening();
    },
    goOn() {
      if (phase === "over") return false;
      phase = "open";
      return true;
    },
  };
}
