import type { AnswerDraft, Draft } from "#core/datasheet/draft.ts";
import { ok } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Library, WriteStamp } from "../library.ts";
import { parseRecord, readOne, write } from "../parse-record.ts";
import { type Kept, sheetPlace } from "../records.ts";
import { sameAnswer, sameSheet, saysNothing } from "../same.ts";
import { summaryOf } from "../summary-of.ts";
import type { Context } from "./context.ts";
import { keepEarlier } from "./keep-earlier.ts";
import { withReleased } from "./released.ts";

export function putOperation({ engine, announce, newToken }: Context): Pick<Library, "put"> {
  return {
    async put(draft, stamp) {
      const { sheet, answers } = draft;
      const { id } = sheet;
      const written = () => ({
        token: newToken(),
        session: stamp.session,
        checkpointAt: stamp.at,
      });
      const done = await engine.run(
        "readwrite",
        ["sheets", "answers", "summaries", "earlier", "releases", "removedReleases"],
        async (transaction) => {
          await keepSheet(transaction, draft, stamp);
          await keepAnswers(transaction, draft, stamp);
          await transaction.deleteUnder("answers", [id]);
          await write(transaction, "sheets", { id, ...written(), sheet });
          for (const [question, answer] of Object.entries(answers)) {
            await write(transaction, "answers", { id, question, ...written(), answer });
          }
          const row = await withReleased(transaction, summaryOf(draft, stamp.at));
          await write(transaction, "summaries", row);
          return ok(undefined);
        },
      );
      if (done.ok) announce({ kind: "datasheet", id }, stamp.session);
      return done;
    },
  };
}

async function keepSheet(transaction: Transaction, { sheet }: Draft, { at }: WriteStamp) {
  const before = await readOne(transaction, "sheets", [sheet.id]);
  if (before === undefined || (before.ok && sameSheet(before.value.sheet, sheet))) return;
  const kept: Kept = before.ok
    ? { what: "sheet", sheet: before.value.sheet }
    : { what: "damaged", raw: before.problem.raw };
  await keepEarlier(transaction, sheet.id, sheetPlace, { at, because: "replaced", kept });
}

async function keepAnswers(
  transaction: Transaction,
  { sheet: { id }, answers }: Draft,
  { at }: WriteStamp,
) {
  for (const raw of await transaction.under("answers", [id])) {
    const before = parseRecord("answers", raw);
    const question = before.ok ? before.value.question : questionOf(raw);
    const kept: Kept = before.ok
      ? { what: "answer", answer: before.value.answer }
      : { what: "damaged", raw };
    if (kept.what === "answer" && !isLost(kept.answer, answers[question])) continue;
    await keepEarlier(transaction, id, question, { at, because: "replaced", kept });
  }
}

function isLost(before: AnswerDraft, after: AnswerDraft | undefined): boolean {
  return !saysNothing(before) && (after === undefined || !sameAnswer(before, after));
}

/** The key of a record is never damaged: IndexedDB would not have taken it. */
function questionOf(raw: unknown): string {
  return typeof raw === "object" && raw !== null && "question" in raw ? String(raw.question) : "";
}
