import type { Standing } from "#core/review/standing.ts";

export interface CommentCounts {
  readonly open: number;
  readonly settled: number;
}

/** How many comments each question has; those taken back are none. */
export function countsByQuestion({ comments }: Standing): ReadonlyMap<string, CommentCounts> {
  const counts = new Map<string, CommentCounts>();
  for (const { on, state, takenBack } of comments) {
    if (on.kind !== "answer" || takenBack !== undefined) continue;
    const { open, settled } = counts.get(on.question) ?? { open: 0, settled: 0 };
    counts.set(
      on.question,
      state.kind === "open" ? { open: open + 1, settled } : { open, settled: settled + 1 },
    );
  }
  return counts;
}
