import { failed, ok } from "#core/result.ts";
import type { Transaction } from "../engine.ts";
import type { Damaged, Library, Token, WriteStamp } from "../library.ts";
import { readOne, write } from "../parse-record.ts";
import type { AnswerRecord } from "../records.ts";
import { sameAnswer, saysNothing } from "../same.ts";
import type { Context } from "./context.ts";
import { isDue, keepEarlier } from "./keep-earlier.ts";
import { storeSummary } from "./list.ts";

type Operations = Pick<Library, "readAnswer" | "saveAnswer">;

export function answerOperations({ engine, announce, newToken }: Context): Operations {
  return {
    readAnswer: (id, question) =>
      engine.run("readonly", ["answers"], async (transaction) => {
        const found = await readOne(transaction, "answers", [id, question]);
        if (found === undefined) return ok(undefined);
        if (!found.ok) return failed({ code: "broken", detail: found.problem.detail });
        return ok({ answer: found.value.answer, token: found.value.token });
      }),

    async saveAnswer(id, question, answer, startedFrom, stamp, summary) {
      const saved = await engine.run(
        "readwrite",
        ["sheets", "answers", "summaries", "earlier"],
        async (transaction) => {
          const before = await readOne(transaction, "answers", [id, question]);
          // Answers go with their sheet, so only the first of a question can come too late.
          if (before === undefined && !(await transaction.has("sheets", [id]))) {
            return failed({ code: "no-such-datasheet" as const, id });
          }
          const next = { id, question, answer, token: newToken() };
          const outcome = await replace(transaction, before, next, startedFrom, stamp);
          if (summary !== undefined) await storeSummary(transaction, summary);
          return ok(outcome);
        },
      );
      if (saved.ok) announce({ kind: "answer", id, question }, stamp.session);
      return saved;
    },
  };
}

type Next = Pick<AnswerRecord, "id" | "question" | "answer" | "token">;
type Before =
  | { readonly ok: true; readonly value: AnswerRecord }
  | { readonly ok: false; readonly problem: Damaged }
  | undefined;

async function replace(
  transaction: Transaction,
  before: Before,
  next: Next,
  startedFrom: Token | undefined,
  { at, ...stamp }: WriteStamp,
) {
  const { id, question, token } = next;
  const put = (checkpointAt: string) =>
    write(transaction, "answers", { ...next, session: stamp.session, checkpointAt });

  if (before === undefined) {
    await put(at);
    return { token };
  }
  if (!before.ok) {
    const kept = { what: "damaged" as const, raw: before.problem.raw };
    await keepEarlier(transaction, id, question, { at, because: "replaced", kept });
    await put(at);
    return { token };
  }
  const { answer: stored, token: storedToken, checkpointAt } = before.value;
  const changed = !sameAnswer(stored, next.answer);
  const foreign = changed && storedToken !== startedFrom;
  const due = changed && (foreign || isDue(before.value, { at, ...stamp }));
  if (due && !saysNothing(stored)) {
    const because = foreign ? "other-tab" : "time";
    const kept = { what: "answer" as const, answer: stored };
    await keepEarlier(transaction, id, question, { at, because, kept });
  }
  await put(due ? at : checkpointAt);
  return { token, ...(foreign && { overwrote: stored }) };
}
