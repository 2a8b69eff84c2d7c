import type { EventId, EventOf, ReviewEvent } from "./review.ts";
import { samePerson } from "./reviewer.ts";

/** Which event bears upon which. */
export interface Linked {
  /** Events by the id of the comment, reply or sign-off that they speak of. */
  readonly about: ReadonlyMap<EventId, readonly ReviewEvent[]>;
  readonly doubted: ReadonlySet<EventId>;
  readonly adrift: readonly ReviewEvent[];
}

/** Finds for each event the one that it speaks of. */
export function link(events: readonly ReviewEvent[]): Linked {
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

/** The events of some kinds that bear upon an id, oldest first. */
export function aboutIt<Kind extends ReviewEvent["kind"]>(
  { about }: Linked,
  id: EventId,
  ...kinds: readonly Kind[]
): EventOf<Kind>[] {
  const isOfKind = (event: ReviewEvent): event is EventOf<Kind> =>
    kinds.some((kind) => kind === event.kind);
  return (about.get(id) ?? []).filter(isOfKind);
}
