import { type Applicability, applicability, type Skip } from "#core/datasheet/applies.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { factOf } from "#core/datasheet/parts.ts";
import type { ScopeFact } from "#core/questions/question.ts";
import { answerKinds, type Change, type ChangeOf, type Subject, type Switched } from "./change.ts";
import type { Replaced } from "./replaced.ts";
import { askedById, subjectOf } from "./subjects.ts";

interface Turned {
  readonly question: Subject;
  readonly applies: boolean;
  /** What set it aside, on the side where it is set aside. */
  readonly skip: Skip;
}

/** The questions of both sheets that begin or cease to apply, in the order after. */
export function turned(before: Datasheet, after: Datasheet, replaced: Replaced): Turned[] {
  const was = applicability(before);
  const is = applicability(after);
  const oldIds = new Map([...replaced].map(([old, id]) => [id, old]));
  return [...askedById(after).values()].flatMap((question) => {
    const then = was.get(oldIds.get(question.id) ?? question.id);
    const now = is.get(question.id);
    const skip = then && now && turnedBy(then, now);
    return skip === undefined
      ? []
      : [{ question: subjectOf(question), applies: now?.applies === true, skip }];
  });
}

function turnedBy(then: Applicability, now: Applicability): Skip | undefined {
  if (then.applies) return now.applies ? undefined : now.skip;
  return now.applies ? then.skip : undefined;
}

/**
 * Writes each question that was switched beside the change that did it: of a scope fact, or of the
 * answer it hangs on. Those that no change accounts for get one of their own.
 */
export function withSwitched(changes: readonly Change[], all: readonly Turned[]): Change[] {
  const byCause = new Map<string, Turned[]>();
  const causes = new Set(changes.flatMap((change) => causeOf(change) ?? []));
  const alone: Change[] = [];
  for (const each of all) {
    const cause = causesOf(each.skip).find((name) => causes.has(name));
    if (cause === undefined) alone.push(own(each));
    else byCause.set(cause, [...(byCause.get(cause) ?? []), each]);
  }
  return [...changes.map((change) => told(change, byCause)), ...alone];
}

function own({ question, applies }: Turned): ChangeOf<"switched"> {
  return { id: `switched/${question.id}`, kind: "switched", question, applies };
}

function causesOf(skip: Skip): string[] {
  switch (skip.because) {
    case "scope":
      return [scopeCause(skip.fact)];
    case "not-applicable":
      return [answerCause(skip.question.id)];
    case "answer": {
      const { id, bind } = skip.question;
      switch (bind) {
        case "scope.sample":
        case "scope.labels":
        case "scope.synthetic":
          return [scopeCause(factOf(bind)), answerCause(id)];
        case "dataset.creators":
        case "dataset.funders":
        case "dataset.contact":
        case "dataset.licence":
        case undefined:
          return [answerCause(id)];
      }
    }
  }
}

const scopeCause = (fact: ScopeFact) => `scope ${fact}`;
const answerCause = (question: string) => `answer ${question}`;

type Switching = Extract<Change, { readonly switched: Switched }>;

function switches(change: Change): change is Switching {
  return change.kind === "scope-changed" || answerKinds.some((kind) => kind === change.kind);
}

function causeOf(change: Change): string | undefined {
  if (!switches(change)) return undefined;
  return change.kind === "scope-changed"
    ? scopeCause(change.fact)
    : answerCause(change.question.id);
}

function told(change: Change, byCause: ReadonlyMap<string, readonly Turned[]>): Change {
  const cause = causeOf(change);
  const all = cause === undefined ? undefined : byCause.get(cause);
  if (all === undefined || !switches(change)) return change;
  const subjects = (applies: boolean) =>
    all.filter((each) => each.applies === applies).map(({ question }) => question);
  return { ...change, switched: { on: subjects(true), off: subjects(false) } };
}
