import type { ChangedWords, HistoryReply, HistoryRequest } from "#app/pages/release/messages.ts";
import { compare } from "#core/compare/compare.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { headline, lede } from "#core/compare/headline.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { notesFrom } from "#core/release/notes.ts";
import { datasheetOf, type Release } from "#core/release/release.ts";

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
    const comparison = comparedWithDraft(last, draft);
    return {
      ticket,
      releases: told,
      draft: wordsOf(comparison),
      notes: notesFrom(comparison),
    };
  };
}

/** What the sheet says otherwise: that a draft has neither the date of a release nor its number is no change. */
function comparedWithDraft(last: Release, draft: Datasheet): Comparison {
  const { createdAt, changedAt, revision } = draft;
  const { createdAt: _created, changedAt: _changed, ...before } = datasheetOf(last);
  const stamps = { ...(createdAt && { createdAt }), ...(changedAt && { changedAt }) };
  const comparison = compare({ ...before, ...stamps, revision }, draft);
  const side = { ...comparison.before, status: last.status, revision: last.revision };
  return { ...comparison, before: side };
}

function wordsOf(comparison: Comparison): ChangedWords {
  return { headline: headline(comparison), lede: lede(comparison) };
}
