import type { Earlier, Library, OpenDatasheet } from "../library.ts";
import { sameAnswer, sameSheet } from "../same.ts";
import type { AnswerWriter } from "./answer-writer.ts";
import { carryOver, type LastWords, type LastWordsKeeper } from "./last-words.ts";
import type { SheetWriter } from "./sheet-writer.ts";

interface Open {
  readonly library: Library;
  readonly id: string;
  readonly opened: OpenDatasheet;
  readonly answers: AnswerWriter;
  readonly sheet: SheetWriter;
}

/**
 * Goes on with what earlier sittings left: the latest words take their place on the screen and are
 * stored as if they had just been typed; what was written after them stays, and they are kept as earlier.
 */
export async function takeUp(
  left: ReturnType<LastWordsKeeper["left"]>,
  open: Open,
  keepOwn: () => void,
): Promise<void> {
  if (left.words.length === 0) return;
  const outdated = left.words.map((words) => resume(words, open));
  keepOwn();
  for (const earlier of outdated) {
    if (Object.keys(earlier).length === 0) continue;
    const added = await open.library.addEarlier(open.id, earlier, []);
    if (!added.ok) return;
  }
  left.forget();
}

/** Returns the words that came too late for the screen. */
function resume({ at, answers: left, sheet: change }: LastWords, open: Open) {
  const { opened, answers, sheet } = open;
  const outdated: Record<string, Earlier[]> = {};
  for (const [question, words] of Object.entries(left)) {
    const { answer, underWay, before = [] } = words;
    const stored = opened.draft.answers[question];
    if (before.length > 0) {
      outdated[question] = before.map((each) => ({ at, because: "replaced", answer: each }));
    }
    // Stored after all, unheard: what is there now is this page's own.
    const isOwn = stored !== undefined && underWay !== undefined && sameAnswer(stored, underWay);
    const startedFrom = isOwn ? opened.tokens[question] : words.startedFrom;
    if (stored !== undefined && sameAnswer(stored, answer)) continue;
    // A clock may have been set back; where nobody wrote since, these are the latest whatever it said.
    const isNewer =
      startedFrom !== opened.tokens[question] &&
      (stored?.changedAt ?? "") > (answer.changedAt ?? "");
    if (isNewer) {
      outdated[question] = [...(outdated[question] ?? []), { at, because: "other-tab", answer }];
    } else answers.resume(question, answer, startedFrom);
  }
  if (change !== undefined) {
    const { before, after } = change;
    const next = carryOver(before, after, opened.draft.sheet);
    if (!sameSheet(opened.draft.sheet, next)) {
      sheet.change((current) => carryOver(before, after, current));
    }
  }
  return outdated;
}
