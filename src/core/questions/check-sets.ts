import { type PlacedSet, questionsOf } from "./placed-set.ts";
import type { Condition, Question } from "./question.ts";
import type { Place, SetProblem } from "./set-problem.ts";

interface Found {
  readonly set: string;
  readonly question: Question;
  readonly place: Place;
}

/** What can only be seen with all sets side by side: names that clash and names that lead nowhere. */
export function checkSets(sets: readonly PlacedSet[]): SetProblem[] {
  const byId = new Map<string, Found>();
  const clashes = sets.flatMap((placed) => takenQuestionIds(placed, byId));
  const sections = new Set(sets.flatMap(({ set }) => set.sections.map(({ section }) => section)));
  return [
    ...takenSetIds(sets),
    ...clashes,
    ...sets.flatMap((placed) => [
      ...unknownSections(placed, sections),
      ...badConditions(placed, byId),
    ]),
  ];
}

function takenSetIds(sets: readonly PlacedSet[]): SetProblem[] {
  const first = new Map<string, Place>();
  return sets.flatMap(({ set, placeOf }): SetProblem[] => {
    const name = `${set.id}@${set.version}`;
    const earlier = first.get(name);
    const place = placeOf(["id"]);
    if (earlier) return [{ code: "duplicate-set", ...place, set: name, first: earlier }];
    first.set(name, place);
    return [];
  });
}

/** Two versions of one set share their ids; two different sets never do. */
function takenQuestionIds({ set, placeOf }: PlacedSet, byId: Map<string, Found>): SetProblem[] {
  return questionsOf(set).flatMap(({ question, path }): SetProblem[] => {
    const place = placeOf([...path, "id"]);
    const earlier = byId.get(question.id);
    if (earlier === undefined || earlier.set === set.id) {
      byId.set(question.id, { set: set.id, question, place });
      return [];
    }
    return [{ code: "duplicate-question", ...place, question: question.id, first: earlier.place }];
  });
}

function unknownSections({ set, placeOf }: PlacedSet, known: ReadonlySet<string>): SetProblem[] {
  return set.sections.flatMap(({ after }, index): SetProblem[] =>
    after === undefined || known.has(after)
      ? []
      : [{ code: "unknown-section", ...placeOf(["sections", index, "after"]), section: after }],
  );
}

function badConditions(
  { set, placeOf }: PlacedSet,
  byId: ReadonlyMap<string, Found>,
): SetProblem[] {
  return questionsOf(set).flatMap(({ question, path }) =>
    (question.appliesWhen ?? []).flatMap((condition, index): SetProblem[] => {
      const at = { ...placeOf([...path, "appliesWhen", index]), question: question.id };
      return badCondition(question, condition, at, byId);
    }),
  );
}

function badCondition(
  question: Question,
  condition: Condition,
  at: Place & { question: string },
  byId: ReadonlyMap<string, Found>,
): SetProblem[] {
  if ("scope" in condition) return [];
  const names = condition.answer;
  const target = byId.get(names)?.question;
  if (target === undefined) return [{ code: "unknown-question-in-condition", ...at, names }];
  const choices = choicesOf(target);
  const through = wayBack(question.id, names, byId, [names]);
  return [
    ...condition.is
      .filter((choice) => !choices.includes(choice))
      .map(
        (choice): SetProblem => ({
          code: "unknown-choice-in-condition",
          ...at,
          names,
          choice,
          choices,
        }),
      ),
    ...(through ? [{ code: "condition-goes-round" as const, ...at, through }] : []),
  ];
}

/** The values an answer to this question can have that a condition may ask for. */
function choicesOf(question: Question): readonly string[] {
  if (question.kind === "yes-no") return ["yes", "no"];
  if (question.kind === "choice") return question.choices.map(({ value }) => value);
  return [];
}

/** The conditions that lead from `from` back to `goal`: such a question could never be reached. */
function wayBack(
  goal: string,
  from: string,
  byId: ReadonlyMap<string, Found>,
  through: readonly string[],
): readonly string[] | undefined {
  if (from === goal) return through;
  for (const condition of byId.get(from)?.question.appliesWhen ?? []) {
    if (!("answer" in condition) || through.includes(condition.answer)) continue;
    const found = wayBack(goal, condition.answer, byId, [...through, condition.answer]);
    if (found) return found;
  }
  return undefined;
}
