import type { AnswerDraft } from "#core/datasheet/draft.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Library, StoreProblem } from "../library.ts";
import { readOne, readUnder, write } from "../parse-record.ts";
import { type SheetRecord, sheetPlace } from "../records.ts";
import { sameSheet } from "../same.ts";
import type { Context } from "./context.ts";
import { isDue, keepEarlier } from "./keep-earlier.ts";
import { storeSummary } from "./list.ts";

type Operations = Pick<Library, "open" | "readSheet" | "changeSheet">;

export function sheetOperations({ engine, announce, newToken }: Context): Operations {
  return {
    open: (id) =>
      engine.run("readonly", ["sheets", "answers"], async (transaction) => {
        const [found, answers] = await Promise.all([
          storedSheet(transaction, id),
          readUnder(transaction, "answers", [id]),
        ]);
        if (!found.ok) return found;
        const { sheet, token: sheetToken } = found.value;
        const drafts: Record<string, AnswerDraft> = {};
        const tokens: Record<string, string> = {};
        for (const { question, answer, token } of answers.records) {
          drafts[question] = answer;
          tokens[question] = token;
        }
        return ok({
          draft: { sheet, answers: drafts },
          sheetToken,
          tokens,
          damaged: answers.damaged,
        });
      }),

    readSheet: (id) =>
      engine.run("readonly", ["sheets", "answers"], async (transaction) => {
        const found = await storedSheet(transaction, id);
        return found.ok ? ok({ sheet: found.value.sheet, token: found.value.token }) : found;
      }),

    async changeSheet(id, change, stamp, summarise) {
      const changed = await engine.run(
        "readwrite",
        ["sheets", "answers", "summaries", "earlier"],
        async (transaction) => {
          const found = await storedSheet(transaction, id);
          if (!found.ok) return found;
          const before = found.value;
          const sheet = change(before.sheet);
          const { at, session } = stamp;
          const due = !sameSheet(before.sheet, sheet) && isDue(before, stamp);
          if (due) {
            const kept = { what: "sheet" as const, sheet: before.sheet };
            await keepEarlier(transaction, id, sheetPlace, { at, because: "time", kept });
          }
          const token = newToken();
          const checkpointAt = due ? at : before.checkpointAt;
          await write(transaction, "sheets", { id, token, session, checkpointAt, sheet });
          await storeSummary(transaction, summarise(sheet));
          return ok({ sheet, token });
        },
      );
      if (changed.ok) announce({ kind: "sheet", id }, stamp.session);
      return changed;
    },
  };
}

async function storedSheet(
  transaction: Transaction,
  id: string,
): Promise<Result<SheetRecord, StoreProblem>> {
  const found = await readOne(transaction, "sheets", [id]);
  if (found === undefined) return failed({ code: "no-such-datasheet", id });
  if (found.ok) return found;
  const { records, damaged } = await readUnder(transaction, "answers", [id]);
  return failed({
    code: "damaged-sheet",
    id,
    answers: Object.fromEntries(records.map(({ question, answer }) => [question, answer])),
    damaged: [found.problem, ...damaged],
  });
}
