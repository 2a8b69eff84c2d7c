import type { Moment } from "#core/datasheet/answer.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
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

interface Linked {
  /** Events by the id of the comment, reply or sign-off that they speak of. */
  readonly about: ReadonlyMap<EventId, readonly ReviewEvent[]>;
  readonly doubted: ReadonlySet<EventId>;
  readonly adrift: readonly ReviewEvent[];
}

function link(events: readonly ReviewEvent[]): Linked {
  const byId = new Map<EventId, ReviewEvent[]>();
  for (const event of events) under(byId, event.id).push(event);
  const about = new Map<EventId, ReviewEvent[]>();
  const adrift: ReviewEvent[] = [];
  const starts: Starts = new Map();
  for (const event of events) {
    if (event.kind === "comment" || event.kind === "sign-off") continue;
    const target = targetOf(event, byId, starts);
    if (target === undefined) adrift.push(event);
    else under(about, target).push(event);
  }
  const doubted = [...byId].filter(([, same]) => same.length > 1).map(([id]) => id);
  return { about, doubted: new Set(doubted), adrift };
}

function under(lists: Map<EventId, ReviewEvent[]>, id: EventId): ReviewEvent[] {
  const list = lists.get(id) ?? [];
  lists.set(id, list);
  return list;
}

type Later = Exclude<ReviewEvent, EventOf<"comment"> | EventOf<"sign-off">>;
type ById = ReadonlyMap<EventId, readonly ReviewEvent[]>;

/** The id that an event bears upon; a reply to a reply belongs to the comment at the start. */
function targetOf(event: Later, byId: ById, starts: Starts): EventId | undefined {
  const spoken = byId.get(event.of) ?? [];
  switch (event.kind) {
    case "edit":
    case "take-back":
      return spoken.some(
        ({ kind, by }) => (kind === "comment" || kind === "reply") && samePerson(by, event.by),
      )
        ? event.of
        : undefined;
    case "settle":
    case "reopen":
      return spoken.some(({ kind }) => kind === "comment") ? event.of : undefined;
    case "withdraw":
      return spoken.some(({ kind, by }) => kind === "sign-off" && samePerson(by, event.by))
        ? event.of
        : undefined;
    case "reply":
      return startOf(event, byId, starts);
  }
}

/** Where replies begin, as far as it is known: a long row of them is walked once. */
type Starts = Map<EventId, EventId | undefined>;

function startOf(reply: EventOf<"reply">, byId: ById, starts: Starts): EventId | undefined {
  const seen = new Set<EventId>();
  let oneWay = true;
  const open = [reply.of];
  const found = (start: EventId | undefined) => {
    // Of several ways, one may lead here and another nowhere.
    if (oneWay || start === undefined) for (const id of seen) starts.set(id, start);
    return start;
  };
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const known = starts.get(id);
    if (known !== undefined) return found(known);
    if (seen.has(id) || starts.has(id)) continue;
    seen.add(id);
    const events = byId.get(id) ?? [];
    oneWay &&= events.length < 2;
    for (const event of events) {
      if (event.kind === "comment") return found(id);
      if (event.kind === "reply") open.push(event.of);
    }
  }
  return found(undefined);
}

function of<Kind extends ReviewEvent["kind"]>(
  { about }: Linked,
  id: EventId,
  ...kinds: readonly Kind[]
): EventOf<Kind>[] {
  const isOfKind = (event: ReviewEvent): event is EventOf<Kind> =>
    kinds.some((kind) => kind === event.kind);
  return (about.get(id) ?? []).filter(isOfKind);
}

function remark(event: EventOf<"comment" | "reply">, linked: Linked): Remark {
  const { id, by, at } = event;
  const own = (later: ReviewEvent) => samePerson(later.by, by);
  const texts = [event, ...of(linked, id, "edit").filter(own)];
  const [takenBack] = of(linked, id, "take-back").filter(own);
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
  const last = of(linked, comment.id, "settle", "reopen").at(-1);
  const quote = quoteNow(on);
  return {
    ...remark(comment, linked),
    on,
    document,
    state:
      last?.kind === "settle" ? { kind: "settled", by: last.by, at: last.at } : { kind: "open" },
    since: sinceThen(on, now, then),
    ...(quote && { quote }),
    replies: of(linked, comment.id, "reply").map((reply) => remark(reply, linked)),
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
  const withdrawn = of(linked, signed.id, "withdraw").find(({ by }) => samePerson(by, signed.by));
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
