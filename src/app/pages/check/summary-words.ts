import { countOf } from "#app/pages/check/checked-questions.ts";
import { numberWords, sentence } from "#app/words/when.ts";
import type { Finding } from "#core/check/finding.ts";

/** "Eleven things to look at: four missing, seven weak." Notes are told apart: they ask for nothing. */
export function summaryWords(findings: readonly Finding[], notYet: number): string {
  const missing = countOf(findings, "missing");
  const weak = countOf(findings, "weak");
  const notes = countOf(findings, "note");
  const all = missing + weak;
  const noted =
    notes === 0
      ? ""
      : ` ${sentence(numberWords(notes))} ${notes === 1 ? "note" : "notes"} besides.`;
  if (all === 0) return `${nothingWords(notYet)}${noted}`;
  const kinds = [
    [missing, "missing"],
    [weak, "weak"],
  ] as const;
  const said = kinds.filter(([count]) => count > 0);
  const parts = said.map(([count, word]) =>
    said.length === 1 ? `all ${word}` : `${numberWords(count)} ${word}`,
  );
  const only = all === 1 ? (said[0]?.[1] ?? "") : parts.join(", ");
  return `${sentence(numberWords(all))} ${all === 1 ? "thing" : "things"} to look at: ${only}.${noted}`;
}

function nothingWords(notYet: number): string {
  return notYet === 0
    ? "Nothing to look at. Every question has an answer or a reason, and no rule found anything weak. Whether the answers are true is beyond these rules: that stays with you."
    : `Nothing to look at, though ${numberWords(notYet)} ${notYet === 1 ? "question is" : "questions are"} not yet answered.`;
}
