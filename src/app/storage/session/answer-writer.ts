import type { AnswerDraft } from "#core/datasheet/draft.ts";
import type { StoredAnswer, StoreProblem, Token } from "../library.ts";
import { sameAnswer, sameButWords } from "../same.ts";
import type { Desk, Writer } from "./desk.ts";
import type { LastWords } from "./last-words.ts";

interface Waiting {
  readonly answer: AnswerDraft;
  readonly keep: boolean;
}

/** Whoever typed so short a while ago, in milliseconds, is still writing: nothing is put under their hands. */
const stillWriting = 3000;

interface Slot {
  /** When somebody last wrote here in this tab, in milliseconds; never yet is -Infinity. */
  writtenAt: number;
  /** As it was when the list's row was last written along. */
  inRow: AnswerDraft | undefined;
  /** A reading that waits for the writer to pause. */
  waiting: boolean;
  /** What the store held when this tab last knew. */
  token: Token | undefined;
  /** What stands on the screen and is not stored. */
  unsaved: AnswerDraft | undefined;
  /** What the write under way takes along. */
  underWay: AnswerDraft | undefined;
  /** What is overwritten next is to be kept, however recent. */
  keep: boolean;
  /** Not stored when something was taken back over it: stored first, so that it is kept. */
  before: Waiting[];
  /** The write under way; never two of one answer. */
  writing: Promise<void> | undefined;
  /** Its turn came while a write was under way. */
  due: boolean;
  problem: StoreProblem | undefined;
  /** Another tab wrote it since we last read. */
  stale: boolean;
  rereading: boolean;
  /** Counts what happened here, so that a reading that took too long is not believed. */
  moves: number;
}

export interface AnswerWriter extends Writer {
  write(question: string, next: AnswerDraft, keep: boolean): void;
  /** Reads again what another tab may have written. */
  hear(question: string): Promise<void>;
  known(): readonly string[];
  unsaved(): LastWords["answers"];
  /** Goes on with what an earlier sitting could not store, stamped as it was then. */
  resume(question: string, answer: AnswerDraft, startedFrom: Token | undefined): void;
}

export function answerWriter(desk: Desk, tokens: Readonly<Record<string, Token>>): AnswerWriter {
  const slots = new Map<string, Slot>();
  const slotOf = (question: string): Slot => {
    const slot = slots.get(question) ?? emptySlot(tokens[question]);
    slots.set(question, slot);
    return slot;
  };
  const isClean = ({ unsaved, writing }: Slot) => unsaved === undefined && writing === undefined;

  function write(question: string, next: AnswerDraft, keep: boolean): void {
    const before = desk.snapshot().draft.answers[question];
    if (before !== undefined && sameAnswer(before, next)) return;
    const { name } = desk.author();
    const { changedBy: _, ...words } = next;
    const changedAt = desk.now();
    const stamps = { changedAt, ...(name !== undefined && { changedBy: name }) };
    const slot = slotOf(question);
    slot.writtenAt = Date.parse(changedAt);
    if (keep && slot.unsaved !== undefined) {
      slot.before.push({ answer: slot.unsaved, keep: slot.keep });
    }
    slot.keep ||= keep;
    place(question, { ...words, ...stamps });
  }

  function place(question: string, answer: AnswerDraft): void {
    const { draft, arrivals } = desk.snapshot();
    const slot = slotOf(question);
    slot.unsaved = answer;
    slot.moves++;
    desk.show({
      draft: { ...draft, answers: { ...draft.answers, [question]: answer } },
      // The same list when nothing leaves it: the pages take another one for news, at every key.
      ...(arrivals.some((each) => each.question === question) && {
        arrivals: arrivals.filter((each) => each.question !== question),
      }),
    });
    desk.report();
    desk.soon();
  }

  function storeOne(question: string, slot: Slot): Promise<void> {
    if (slot.writing !== undefined) {
      slot.due = true;
      return slot.writing;
    }
    const next = takeNext(slot);
    if (next === undefined) return Promise.resolve();
    slot.due = slot.unsaved !== undefined;
    slot.writing = writeNow(question, slot, next);
    return slot.writing;
  }

  async function writeNow(question: string, slot: Slot, { answer, keep }: Waiting): Promise<void> {
    slot.underWay = answer;
    const stamp = { ...desk.stamp(), ...(keep && { keep }) };
    // While words alone change, the list's row would differ by its moment only, and costs more than the words.
    const summary =
      slot.inRow !== undefined && sameButWords(slot.inRow, answer) ? undefined : desk.newRow();
    const saved = await desk.library.saveAnswer(
      desk.id,
      question,
      answer,
      slot.token,
      stamp,
      summary,
    );
    slot.writing = undefined;
    slot.underWay = undefined;
    slot.moves++;
    if (saved.ok) {
      slot.token = saved.value.token;
      slot.problem = undefined;
      if (summary === undefined) desk.rowBehind();
      else slot.inRow = answer;
      if (saved.value.overwrote !== undefined) tellConflict(question, saved.value.overwrote);
    } else {
      putOff(slot, { answer, keep });
      slot.problem = saved.problem;
      desk.retry();
    }
    desk.report();
    if (slot.due && saved.ok) void storeOne(question, slot);
    if (slot.stale) void reread(question, slot);
  }

  function tellConflict(question: string, theirs: AnswerDraft): void {
    const others = desk.snapshot().conflicts.filter((each) => each.question !== question);
    desk.show({ conflicts: [...others, { question, theirs, at: desk.now() }] });
  }

  async function reread(question: string, slot: Slot): Promise<void> {
    slot.stale = true;
    if (slot.rereading) return;
    slot.rereading = true;
    while (slot.stale && isClean(slot) && isPaused(slot)) {
      slot.stale = false;
      const { moves } = slot;
      const read = await desk.library.readAnswer(desk.id, question);
      if (slot.moves !== moves) slot.stale = true;
      // A record that cannot be read leaves what is on the screen: the next write keeps both.
      else if (read.ok && read.value?.token !== slot.token) adopt(question, slot, read.value);
    }
    slot.rereading = false;
    if (slot.stale && isClean(slot) && !slot.waiting) waitForPause(question, slot);
  }

  function isPaused({ writtenAt }: Slot): boolean {
    const since = Date.parse(desk.now()) - writtenAt;
    return since < 0 || since >= stillWriting;
  }

  /** Meanwhile the next write here finds the other's text, keeps it and tells of it. */
  function waitForPause(question: string, slot: Slot): void {
    slot.waiting = true;
    desk.later(() => {
      slot.waiting = false;
      if (slot.stale) void reread(question, slot);
    }, stillWriting);
  }

  function adopt(question: string, slot: Slot, stored: StoredAnswer | undefined): void {
    slot.token = stored?.token;
    const { draft, arrivals, conflicts } = desk.snapshot();
    const before = draft.answers[question];
    const { [question]: _, ...others } = draft.answers;
    const answers = stored === undefined ? others : { ...others, [question]: stored.answer };
    const isNews =
      stored === undefined || before === undefined || !sameAnswer(before, stored.answer);
    desk.show({
      draft: { ...draft, answers },
      ...(isNews && {
        // What is theirs stands in the field now, so there is nothing to choose between any more.
        conflicts: conflicts.filter((each) => each.question !== question),
        arrivals: [
          ...arrivals.filter((each) => each.question !== question),
          { question, at: stored?.answer.changedAt ?? desk.now() },
        ],
      }),
    });
    desk.adopted();
  }

  return {
    write,
    hear: (question) => reread(question, slotOf(question)),
    resume(question, answer, startedFrom) {
      slotOf(question).token = startedFrom;
      place(question, answer);
    },
    unsaved: () =>
      Object.fromEntries(
        [...slots].flatMap(([question, { unsaved, underWay, before, token }]) => {
          const answer = unsaved ?? underWay;
          if (answer === undefined) return [];
          const left = {
            answer,
            ...(token !== undefined && { startedFrom: token }),
            ...(underWay !== undefined && { underWay }),
            ...(before.length > 0 && { before: before.map((waiting) => waiting.answer) }),
          };
          return [[question, left]];
        }),
      ),
    known: () => [...new Set([...Object.keys(tokens), ...slots.keys()])],
    async store() {
      await Promise.all([...slots].map(([question, slot]) => storeOne(question, slot)));
    },
    isBusy: () => [...slots.values()].some((slot) => !isClean(slot)),
    problem: () => [...slots.values()].find(({ problem }) => problem !== undefined)?.problem,
  };
}

/** Takes out what is to be stored next. */
function takeNext(slot: Slot): Waiting | undefined {
  const first = slot.before.shift();
  if (first !== undefined) return first;
  const { unsaved: answer, keep } = slot;
  slot.unsaved = undefined;
  slot.keep = false;
  return answer && { answer, keep };
}

/** Puts in again what could not be stored, unless it was only typed over meanwhile. */
function putOff(slot: Slot, waiting: Waiting): void {
  if (slot.unsaved !== undefined && slot.keep) slot.before.unshift(waiting);
  else {
    slot.unsaved ??= waiting.answer;
    slot.keep = waiting.keep;
  }
}

function emptySlot(token: Token | undefined): Slot {
  return {
    token,
    writtenAt: Number.NEGATIVE_INFINITY,
    inRow: undefined,
    waiting: false,
    unsaved: undefined,
    underWay: undefined,
    keep: false,
    before: [],
    writing: undefined,
    due: false,
    problem: undefined,
    stale: false,
    rereading: false,
    moves: 0,
  };
}
