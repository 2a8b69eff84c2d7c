import type { Moment } from "#core/datasheet/answer.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { aboutIt, type Linked, link } from "./links.ts";
import { byTime, inOrder } from "./merge.ts";
import { quoteFinder, type TextRange } from "./quote.ts";
import type {
  EventId,
  EventOf,
  Review,
  ReviewEvent,
  Reviewer,
  SeenDocument,
  SignedSubject,
  Subject,
} from "./review.ts";
import { capacityOf, samePerson } from "./reviewer.ts";
import { everythingSeen, seenDigest, seenText } from "./seen.ts";
import { type Present, presentOf, type SeenByDigest, type Since, sinceThen } from "./since.ts";

/** A comment or reply as it reads now. */
export interface Remark {
  readonly id: EventId;
  readonly by: Reviewer;
  readonly at: Moment;
  readonly text: string;
  /** The texts before this one, oldest first. */
  readonly earlier: readonly { readonly at: Moment; readonly text: string }[];
  readonly takenBack?: Moment;
  /** Somebody edited a file by hand: another event has the same id. */
  readonly doubted?: true;
}

export interface CommentStanding extends Remark {
  readonly on: Subject;
  readonly document: SeenDocument;
  readonly state:
    | { readonly kind: "open" }
    | { readonly kind: "settled"; readonly by: Reviewer; readonly at: Moment };
  readonly since: Since;
  /** For a quoted piece: where it stands in the present text of the answer. */
  readonly quote?: ({ readonly kind: "found" } & TextRange) | { readonly kind: "lost" };
  readonly replies: readonly Remark[];
}

export interface SignOffStanding {
  readonly id: EventId;
  readonly by: Reviewer;
  readonly at: Moment;
  readonly on: SignedSubject;
  readonly document: SeenDocument;
  readonly text?: string;
  readonly doubted?: true;
  readonly state:
    | { readonly kind: "fresh" }
    | { readonly kind: "stale" }
    | { readonly kind: "withdrawn"; readonly at: Moment; readonly text?: string }
    /** The same person in the same role has signed the same off again since. */
    | { readonly kind: "renewed"; readonly at: Moment };
  readonly since: Since;
}

export interface Standing {
  readonly comments: readonly CommentStanding[];
  readonly signOffs: readonly SignOffStanding[];
  /** Events that have no effect: what they speak of is in another file, or is somebody else's. */
  readonly adrift: readonly ReviewEvent[];
}

/** How everything in a review stands to a document of its datasheet; oldest first. */
export function standing(review: Review, document: ReleaseOrDraft): Standing {
  const { events, answers } = inOrder(review);
  const now = presentOf(everythingSeen(document));
  const then: SeenByDigest = new Map(answers.map((seen) => [seenDigest(seen), seen]));
  const linked = link(events);
  const signOffs = events.filter((event) => event.kind === "sign-off");
  // Events come by time, so that the last of each kind stays.
  const latest: Latest = new Map(signOffs.map((signed) => [signedAs(signed), signed]));
  const quoteNow = quotesNow(now);
  return {
    comments: events
      .filter((event) => event.kind === "comment")
      .map((comment) => standingOf(comment, linked, now, then, quoteNow)),
    signOffs: signOffs.map((signed) => signOffStanding(signed, latest, linked, now, then)),
    adrift: linked.adrift,
  };
}

function remark(event: EventOf<"comment" | "reply">, linked: Linked): Remark {
  const { id, by, at } = event;
  const own = (later: ReviewEvent) => samePerson(later.by, by);
  const texts = [event, ...aboutIt(linked, id, "edit").filter(own)];
  const [takenBack] = aboutIt(linked, id, "take-back").filter(own);
  return {
    id,
    by,
    at,
    text: texts.at(-1)?.text ?? event.text,
    earlier: texts.slice(0, -1).map(({ at: written, text }) => ({ at: written, text })),
    ...(takenBack && { takenBack: takenBack.at }),
    ...(linked.doubted.has(id) && { doubted: true }),
  };
}

function standingOf(
  comment: EventOf<"comment">,
  linked: Linked,
  now: Present,
  then: SeenByDigest,
  quoteNow: QuoteNow,
): CommentStanding {
  const { on, document } = comment;
  const last = aboutIt(linked, comment.id, "settle", "reopen").at(-1);
  const quote = quoteNow(on);
  return {
    ...remark(comment, linked),
    on,
    document,
    state:
      last?.kind === "settle" ? { kind: "settled", by: last.by, at: last.at } : { kind: "open" },
    since: sinceThen(on, now, then),
    ...(quote && { quote }),
    replies: aboutIt(linked, comment.id, "reply").map((reply) => remark(reply, linked)),
  };
}

type QuoteNow = (on: Subject) => CommentStanding["quote"];

function quotesNow({ byQuestion }: Present): QuoteNow {
  const finders = new Map<string, ReturnType<typeof quoteFinder>>();
  return (on) => {
    if (on.kind !== "answer" || on.quote === undefined) return undefined;
    const present = byQuestion.get(on.question) ?? [];
    const about = present.find(({ digest }) => digest === on.digest) ?? present[0];
    if (about === undefined) return { kind: "lost" };
    const find = finders.get(about.digest) ?? quoteFinder(seenText(about.said));
    finders.set(about.digest, find);
    const found = find(on.quote);
    return found ? { kind: "found", ...found } : { kind: "lost" };
  };
}

function signOffStanding(
  signed: EventOf<"sign-off">,
  latest: Latest,
  linked: Linked,
  now: Present,
  then: SeenByDigest,
): SignOffStanding {
  const { id, by, at, on, document, text } = signed;
  const since = sinceThen(on, now, then);
  return {
    id,
    by,
    at,
    on,
    document,
    ...(text !== undefined && { text }),
    ...(linked.doubted.has(id) && { doubted: true }),
    state: stateOf(signed, latest, linked, since),
    since,
  };
}

/** The last sign-off of each person in each role, of each section and of the whole. */
type Latest = ReadonlyMap<string, EventOf<"sign-off">>;

function stateOf(
  signed: EventOf<"sign-off">,
  latest: Latest,
  linked: Linked,
  { age }: Since,
): SignOffStanding["state"] {
  const withdrawn = aboutIt(linked, signed.id, "withdraw").find(({ by }) =>
    samePerson(by, signed.by),
  );
  if (withdrawn !== undefined) {
    const { at, text } = withdrawn;
    return { kind: "withdrawn", at, ...(text !== undefined && { text }) };
  }
  const again = latest.get(signedAs(signed));
  if (again !== undefined && byTime(again, signed) > 0) return { kind: "renewed", at: again.at };
  return { kind: age === "current" ? "fresh" : "stale" };
}

function signedAs({ by, on }: EventOf<"sign-off">): string {
  return JSON.stringify([...capacityOf(by), on.kind === "sheet" ? null : on.section]);
}
