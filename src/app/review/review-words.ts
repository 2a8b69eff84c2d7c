import { countWords, numberWords, sentence } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { Reviewer, SeenDocument } from "#core/review/review.ts";
import type { Since } from "#core/review/since.ts";

/** "1.0.0", "1.0.0, revision 2", "the draft of 1.1.0". */
export function seenDocumentWords({ status, version, revision }: SeenDocument): string {
  const name = isBlank(version) ? "no version yet" : (version ?? "").trim();
  if (status === "draft") return isBlank(version) ? "an earlier draft" : `the draft of ${name}`;
  return revision === 1 ? name : `${name}, revision ${revision}`;
}

/** "Ada Example, author". */
export function reviewerWords({ name, role }: Reviewer): string {
  return isBlank(role) ? name : `${name}, ${role?.trim()}`;
}

/** "Two answers changed and one question is new since. The other seven still stand." */
export function sinceWords({ changed, added, gone, unchanged }: Since): string {
  const reworded = changed.filter(({ how }) => how === "wording").length;
  const parts = [
    counted(changed.length - reworded, "answer changed", "answers changed"),
    counted(reworded, "question was reworded", "questions were reworded"),
    counted(added.length, "question is new", "questions are new"),
    counted(gone.length, "question is gone", "questions are gone"),
  ].filter((part) => part !== undefined);
  const last = parts.pop();
  const what = parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
  return `${sentence(what ?? "nothing changed")} since. ${stillWords(unchanged.length)}`;
}

function stillWords(count: number): string {
  if (count === 0) return "Nothing of it stands as it was.";
  return count === 1
    ? "The other one still stands."
    : `The other ${numberWords(count)} still stand.`;
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : countWords(count, one, many);
}
