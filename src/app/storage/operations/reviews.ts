import { failed, ok, type Result } from "#core/result.ts";
import type { Review } from "#core/review/review.ts";
import type { Transaction } from "../engine.ts";
import type { Library, StoreProblem, WriteStamp } from "../library.ts";
import { reviewPlace } from "../records.ts";
import { parseWhole, readWhole } from "../whole-records.ts";
import type { Context } from "./context.ts";
import { keepEarlier } from "./keep-earlier.ts";

type Operations = Pick<Library, "readReview" | "saveReview">;

export function reviewOperations({ engine, announce }: Context): Operations {
  return {
    readReview: (id) =>
      engine.run<Review | undefined>("readonly", ["reviews"], async (transaction) => {
        const found = await readWhole(transaction, "reviews", [id]);
        if (found === undefined) return ok(undefined);
        return found.ok ? found : failed({ code: "broken", detail: found.problem.detail });
      }),

    async saveReview<Problem>(
      id: string,
      change: (review: Review | undefined) => Result<Review, Problem>,
      { at, session }: WriteStamp,
    ): Promise<Result<Review, StoreProblem | Problem>> {
      type Changed = Result<Review, Problem>;
      const work = async (transaction: Transaction): Promise<Result<Changed, StoreProblem>> => {
        const before = await readWhole(transaction, "reviews", [id]);
        const next = change(before?.ok ? before.value : undefined);
        if (!next.ok) return ok(next);
        if (next.value.datasheet !== id) {
          throw new TypeError(`The review of ${next.value.datasheet} is none of ${id}`);
        }
        if (before?.ok === false) {
          const kept = { what: "damaged" as const, raw: before.problem.raw };
          await keepEarlier(transaction, id, reviewPlace, { at, because: "replaced", kept });
        }
        await transaction.put("reviews", parseWhole("reviews", next.value));
        return ok(next);
      };
      const saved = await engine.run("readwrite", ["reviews", "earlier"], work);
      if (!saved.ok) return saved;
      if (saved.value.ok) announce({ kind: "review", id }, session);
      return saved.value;
    },
  };
}
