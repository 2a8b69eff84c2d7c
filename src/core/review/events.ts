import type { Moment } from "#core/datasheet/answer.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import { isBlank, wellFormed } from "#core/datasheet/text.ts";
import { type ReleaseOrDraft, releaseDigest } from "#core/release/release.ts";
import { failed, ok, type Result } from "#core/result.ts";
import { type MergeProblem, mergeReviews } from "./merge.ts";
import { quoteOf, type TextRange } from "./quote.ts";
import {
  type EventId,
  type EventOf,
  longestComment,
  longestName,
  type Review,
  type ReviewEvent,
  type Reviewer,
  reviewFormat,
  reviewKind,
  reviewSchemaName,
  type SeenDocument,
  type SignedSubject,
  type Subject,
} from "./review.ts";
import { samePerson } from "./reviewer.ts";
import { everythingSeen, type Seen, type SeenAnswer, seenText } from "./seen.ts";

/** Who says it, when, and the id that it has from now on. */
export interface Stamp {
  readonly id: EventId;
  readonly at: Moment;
  readonly by: Reviewer;
}

export type SectionOrSheet =
  | { readonly kind: "section"; readonly section: string }
  | { readonly kind: "sheet" };
/** `range` is the quoted piece of the answer's text, or of its reason. */
export type Target =
  | { readonly kind: "answer"; readonly question: string; readonly range?: TextRange }
  | SectionOrSheet;

export type EventProblem =
  | MergeProblem
  | { readonly code: "no-name" }
  | { readonly code: "no-words" }
  | { readonly code: "too-long"; readonly size: number; readonly longest: number }
  | { readonly code: "no-such-question"; readonly question: string }
  | { readonly code: "no-such-section"; readonly section: string }
  | { readonly code: "nothing-quoted" }
  | { readonly code: "no-such-event"; readonly id: string }
  | { readonly code: "not-yours"; readonly name: string }
  | { readonly code: "id-taken"; readonly id: string };

export type Reviewed = Result<Review, EventProblem>;

export function newReview(document: ReleaseOrDraft): Review {
  return wellFormed({
    $schema: reviewSchemaName,
    format: reviewFormat,
    kind: reviewKind,
    datasheet: document.id,
    title: document.dataset.title,
    events: [],
    answers: [],
  });
}

export function comment(
  review: Review,
  document: ReleaseOrDraft,
  { on, text }: { readonly on: Target; readonly text: string },
  stamp: Stamp,
): Reviewed {
  const seen = everythingSeen(document);
  const target = targetOf(seen, on);
  if (!target.ok) return target;
  const words = wordsOf(text);
  if (!words.ok) return words;
  const { subject, answers } = target.value;
  const documented = {
    kind: "comment",
    ...stamp,
    on: subject,
    document: seenDocument(document),
  } as const;
  return add(review, document.id, { ...documented, text: words.value }, answers);
}

/** Says that a section or the whole is right, as it stands in this document. A claim, no signature. */
export function signOff(
  review: Review,
  document: ReleaseOrDraft,
  { on, text }: { readonly on: SectionOrSheet; readonly text?: string | undefined },
  stamp: Stamp,
): Reviewed {
  const spoken = spokenOf(everythingSeen(document), on);
  if (!spoken.ok) return spoken;
  const words = isBlank(text) ? ok(undefined) : wordsOf(text ?? "");
  if (!words.ok) return words;
  const { subject, seen } = spoken.value;
  const event: EventOf<"sign-off"> = {
    kind: "sign-off",
    ...stamp,
    on: subject,
    document: seenDocument(document),
    ...(words.value !== undefined && { text: words.value }),
  };
  return add(
    review,
    document.id,
    event,
    seen.map(({ said }) => said),
  );
}

/** `of` is the comment, or a reply to it. */
export function reply(review: Review, of: EventId, text: string, stamp: Stamp): Reviewed {
  const words = wordsOf(text);
  if (!words.ok) return words;
  const root = find(review, of, ["comment", "reply"]);
  return root.ok
    ? add(review, review.datasheet, { kind: "reply", ...stamp, of, text: words.value })
    : root;
}

/** Another text for one's own comment or reply; the one before is kept. */
export function edit(review: Review, of: EventId, text: string, stamp: Stamp): Reviewed {
  const words = wordsOf(text);
  if (!words.ok) return words;
  const own = findOwn(review, of, ["comment", "reply"], stamp);
  return own.ok
    ? add(review, review.datasheet, { kind: "edit", ...stamp, of, text: words.value })
    : own;
}

export function takeBack(review: Review, of: EventId, stamp: Stamp): Reviewed {
  const own = findOwn(review, of, ["comment", "reply"], stamp);
  return own.ok ? add(review, review.datasheet, { kind: "take-back", ...stamp, of }) : own;
}

export function settle(review: Review, of: EventId, stamp: Stamp): Reviewed {
  const root = find(review, of, ["comment"]);
  return root.ok ? add(review, review.datasheet, { kind: "settle", ...stamp, of }) : root;
}

export function reopen(review: Review, of: EventId, stamp: Stamp): Reviewed {
  const root = find(review, of, ["comment"]);
  return root.ok ? add(review, review.datasheet, { kind: "reopen", ...stamp, of }) : root;
}

/** Takes one's own sign-off back. */
export function withdraw(
  review: Review,
  of: EventId,
  text: string | undefined,
  stamp: Stamp,
): Reviewed {
  const words = isBlank(text) ? ok(undefined) : wordsOf(text ?? "");
  if (!words.ok) return words;
  const own = findOwn(review, of, ["sign-off"], stamp);
  if (!own.ok) return own;
  const said = words.value !== undefined && { text: words.value };
  return add(review, review.datasheet, { kind: "withdraw", ...stamp, of, ...said });
}

function add(
  review: Review,
  datasheet: string,
  event: ReviewEvent,
  answers: readonly SeenAnswer[] = [],
): Reviewed {
  const { name, role = "" } = event.by;
  if (isBlank(name)) return failed({ code: "no-name" });
  const size = Math.max(name.length, role.length);
  if (size > longestName) return failed({ code: "too-long", size, longest: longestName });
  if (review.events.some(({ id }) => id === event.id)) {
    return failed({ code: "id-taken", id: event.id });
  }
  return mergeReviews(
    review,
    wellFormed({ ...review, datasheet, events: [event], answers: [...answers] }),
  );
}

function wordsOf(text: string): Result<string, EventProblem> {
  if (isBlank(text)) return failed({ code: "no-words" });
  if (text.length > longestComment) {
    return failed({ code: "too-long", size: text.length, longest: longestComment });
  }
  return ok(text);
}

function seenDocument(document: ReleaseOrDraft): SeenDocument {
  const { status, revision } = document;
  const { version } = document.dataset;
  return {
    status,
    digest: document.status === "release" ? releaseDigest(document) : digestOf(document),
    ...(version !== undefined && { version }),
    revision,
  };
}

function targetOf(
  seen: readonly Seen[],
  on: Target,
): Result<{ subject: Subject; answers: readonly SeenAnswer[] }, EventProblem> {
  if (on.kind !== "answer") {
    const spoken = spokenOf(seen, on);
    // A remark in passing need not carry every answer of the sheet.
    return spoken.ok ? ok({ subject: spoken.value.subject, answers: [] }) : spoken;
  }
  const { question, range } = on;
  const about = seen.find((each) => each.question === question);
  if (about === undefined) return failed({ code: "no-such-question", question });
  const quote = range && quoteOf(seenText(about.said), range);
  if (range !== undefined && quote === undefined) return failed({ code: "nothing-quoted" });
  const { digest, said } = about;
  const subject: Subject = { kind: "answer", question, digest, ...(quote && { quote }) };
  return ok({ subject, answers: [said] });
}

function spokenOf(
  all: readonly Seen[],
  on: SectionOrSheet,
): Result<{ subject: SignedSubject; seen: readonly Seen[] }, EventProblem> {
  const seen = on.kind === "sheet" ? all : all.filter(({ section }) => section === on.section);
  const answers = seen.map(({ question, digest }) => ({ question, digest }));
  if (on.kind === "sheet") return ok({ subject: { kind: "sheet", answers }, seen });
  if (seen.length === 0) return failed({ code: "no-such-section", section: on.section });
  return ok({ subject: { kind: "section", section: on.section, answers }, seen });
}

function find<Kind extends ReviewEvent["kind"]>(
  review: Review,
  id: EventId,
  kinds: readonly Kind[],
): Result<EventOf<Kind>[], EventProblem> {
  const isOfKind = (event: ReviewEvent): event is EventOf<Kind> =>
    event.id === id && kinds.some((kind) => kind === event.kind);
  const found = review.events.filter(isOfKind);
  return found.length > 0 ? ok(found) : failed({ code: "no-such-event", id });
}

function findOwn<Kind extends ReviewEvent["kind"]>(
  review: Review,
  id: EventId,
  kinds: readonly Kind[],
  { by }: Stamp,
): Result<ReviewEvent[], EventProblem> {
  const found = find(review, id, kinds);
  if (!found.ok) return found;
  const others = found.value.filter((event) => !samePerson(event.by, by));
  const [other] = others;
  if (other !== undefined && others.length === found.value.length) {
    return failed({ code: "not-yours", name: other.by.name });
  }
  return found;
}
