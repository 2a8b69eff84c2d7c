import type { Finding, Severity } from "#core/check/finding.ts";
import type { AnswerDraft, Draft } from "#core/datasheet/draft.ts";
import type { Status } from "#core/datasheet/status.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** A question as the page shows it: what was said, and what Check says of it. */
export interface CheckedQuestion {
  readonly question: AskedQuestion;
  readonly status: Status;
  readonly answer: AnswerDraft | undefined;
  readonly findings: readonly Finding[];
}

export const filters = ["all", "missing", "weak", "note", "come-back", "not-yet"] as const;
export type Filter = (typeof filters)[number];

export function checkedQuestions(
  { sheet, answers }: Draft,
  statuses: ReadonlyMap<string, Status>,
  findings: readonly Finding[],
): CheckedQuestion[] {
  return sheet.questions.map((question) => ({
    question,
    status: statuses.get(question.id) ?? "not-yet",
    answer: answers[question.id],
    findings: findings.filter((finding) => finding.question === question.id),
  }));
}

export function fits({ question, status, answer, findings }: CheckedQuestion, by: Filter): boolean {
  switch (by) {
    case "all":
      return true;
    case "missing":
    case "weak":
    case "note":
      return findings.some(({ severity }) => severity === by);
    case "come-back":
      return answer?.comeBack === true || !isBlank(answer?.note);
    case "not-yet":
      return status === "not-yet" && !question.optional;
  }
}

/** Sections in which every question that counts still waits for its first word. */
export function untouchedSections(rows: readonly CheckedQuestion[]): ReadonlySet<string> {
  const waiting = (row: CheckedQuestion) => row.question.optional || !isBegun(row);
  return new Set(
    rows
      .map(({ question }) => question.section)
      .filter((section) =>
        rows.filter(({ question }) => question.section === section).every(waiting),
      ),
  );
}

function isBegun({ status }: CheckedQuestion): boolean {
  return status !== "not-yet" && status !== "skipped";
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** Where a finding is mended: its question's field, or the dataset's own. */
export function addressOfFinding(
  { sheet }: Draft,
  { question: id, place }: Finding,
): string | undefined {
  const question = sheet.questions.find((each) => each.id === id);
  if (question !== undefined) return addressOfQuestion(sheet.id, question);
  if (place?.in === "unplaced") return `/d/${sheet.id}/check#unplaced`;
  return place?.in === "dataset" ? `/d/${sheet.id}/about#${place.field}` : undefined;
}

export function addressOfQuestion(datasheetId: string, { section, id }: AskedQuestion): string {
  return `/d/${datasheetId}/write/${section}/${id}`;
}
