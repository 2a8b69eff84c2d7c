import { canonical } from "#core/datasheet/canonical.ts";
import type { SignedSubject, SpokenOf, Subject } from "./review.ts";
import type { Seen, SeenAnswer } from "./seen.ts";

/** What became of one answer. Without `before`, the review does not hold what was said then. */
export interface ChangedAnswer {
  readonly question: string;
  readonly how: "answer" | "wording" | "both" | "unknown";
  readonly before?: SeenAnswer;
  readonly now: SeenAnswer;
}

/** How what somebody spoke of stands to a document. The lists hold ids of questions. */
export interface Since {
  readonly age: "current" | "older";
  readonly changed: readonly ChangedAnswer[];
  readonly unchanged: readonly string[];
  /** Asked now where they were not asked then. */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What a document says now, in its order and by question: of a question asked twice, both. */
export interface Present {
  readonly all: readonly Seen[];
  readonly byQuestion: ReadonlyMap<string, readonly Seen[]>;
}

export function presentOf(all: readonly Seen[]): Present {
  const byQuestion = new Map<string, Seen[]>();
  for (const each of all) {
    const others = byQuestion.get(each.question);
    if (others === undefined) byQuestion.set(each.question, [each]);
    else others.push(each);
  }
  return { all, byQuestion };
}

/** The answers that a review holds, by digest. */
export type SeenByDigest = ReadonlyMap<string, SeenAnswer>;

export function sinceThen(
  subject: Subject | SignedSubject,
  now: Present,
  then: SeenByDigest,
): Since {
  const spoken = subject.kind === "answer" ? [subject] : subject.answers;
  const changed: ChangedAnswer[] = [];
  const unchanged: string[] = [];
  const gone: string[] = [];
  for (const each of spoken) {
    const present = now.byQuestion.get(each.question) ?? [];
    const [first] = present;
    if (first === undefined) gone.push(each.question);
    else if (present.some(({ digest }) => digest === each.digest)) unchanged.push(each.question);
    else changed.push(changeOf(each, first, then));
  }
  const added = addedSince(subject, now.all, spoken);
  const same = changed.length + added.length + gone.length === 0;
  return { age: same ? "current" : "older", changed, unchanged, added, gone };
}

function changeOf({ question, digest }: SpokenOf, now: Seen, then: SeenByDigest): ChangedAnswer {
  const before = then.get(digest);
  if (before === undefined) return { question, how: "unknown", now: now.said };
  const reworded = before.prompt !== now.said.prompt;
  const saidOtherwise =
    canonical({ ...before, prompt: "" }) !== canonical({ ...now.said, prompt: "" });
  const how = reworded ? (saidOtherwise ? "both" : "wording") : "answer";
  return { question, how, before, now: now.said };
}

function addedSince(
  subject: Subject | SignedSubject,
  now: readonly Seen[],
  spoken: readonly SpokenOf[],
): string[] {
  if (subject.kind === "answer") return [];
  const known = new Set(spoken.map(({ question }) => question));
  const asked = now.filter(
    ({ section, question }) =>
      (subject.kind === "sheet" || section === subject.section) && !known.has(question),
  );
  return [...new Set(asked.map(({ question }) => question))];
}
