import type { ChangedWords, HistoryReply, HistoryRequest } from "#app/pages/release/messages.ts";
import { compare } from "#core/compare/compare.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { headline, lede } from "#core/compare/headline.ts";
import { notesFrom } from "#core/release/notes.ts";

/** Tells of histories one after the other. What is frozen is compared once. */
export function historyTeller(): (asked: HistoryRequest) => HistoryReply {
  const known = new Map<string, ChangedWords>();
  return ({ ticket, releases, draft }) => {
    const told: Record<string, ChangedWords> = {};
    for (const [index, release] of releases.entries()) {
      const before = releases[index - 1];
      if (before === undefined) continue;
      const pair = `${before.release.digest} ${release.release.digest}`;
      const words = known.get(pair) ?? wordsOf(compare(before, release));
      known.set(pair, words);
      told[release.release.digest] = words;
    }
    const last = releases.at(-1);
    if (last === undefined) return { ticket, releases: told, notes: "" };
    const comparison = compare(last, draft);
    return {
      ticket,
      releases: told,
      draft: wordsOf(comparison),
      notes: notesFrom(comparison),
    };
  };
}

function wordsOf(comparison: Comparison): ChangedWords {
  return { headline: headline(comparison), lede: lede(comparison) };
}
