import type { Datasheet } from "#core/datasheet/datasheet.ts";
import {
  type AnswerDraft,
  type Draft,
  draftOf,
  emptyAnswer,
  exported,
} from "#core/datasheet/draft.ts";
import { isBlank } from "#core/datasheet/text.ts";

/**
 * The draft that takes the place of `mine` when a file replaces it. What never leaves the library
 * stays: private notes, flags, text behind a declined answer, answers that no export shows.
 */
export function replacedBy(mine: Draft, file: Datasheet): Draft {
  const theirs = draftOf(file);
  const shown = exported(mine);
  const answers: Record<string, AnswerDraft> = { ...theirs.answers };
  for (const [id, answer] of Object.entries(mine.answers)) {
    const next = theirs.answers[id];
    if (next !== undefined) answers[id] = withHome(next, answer);
    else if (shown.answers[id] === undefined) answers[id] = answer;
    else if (answer.note !== undefined || answer.comeBack)
      answers[id] = withHome(emptyAnswer, answer);
  }
  const hidden = Object.entries(mine.sheet.dataset).filter(
    ([key]) => !Object.hasOwn(shown.dataset, key),
  );
  const { nextRelease } = mine.sheet;
  return {
    sheet: {
      ...theirs.sheet,
      dataset: { ...Object.fromEntries(hidden), ...theirs.sheet.dataset },
      ...(nextRelease !== undefined && { nextRelease }),
    },
    answers,
  };
}

function withHome(next: AnswerDraft, mine: AnswerDraft): AnswerDraft {
  const declined = next.state !== "answered";
  return {
    ...next,
    text: declined && isBlank(next.text) ? mine.text : next.text,
    ...(declined && mine.parts !== undefined && { parts: mine.parts }),
    reasons: { ...mine.reasons, ...next.reasons },
    ...(mine.note !== undefined && { note: mine.note }),
    ...(mine.comeBack && { comeBack: mine.comeBack }),
  };
}
