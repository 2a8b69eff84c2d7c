import { failed, ok, type Result } from "#core/result.ts";
import { checkSet } from "./check-set.ts";
import { checkSets } from "./check-sets.ts";
import { type PlacedSet, questionsOf, withoutFiles } from "./placed-set.ts";
import { QuestionSet } from "./question.ts";
import { readDocument } from "./read-document.ts";
import { readFolder } from "./read-folder.ts";
import type { SetProblem } from "./set-problem.ts";
import type { TextFile } from "./yaml-text.ts";

type ReadSet = Result<QuestionSet, readonly SetProblem[]>;

/**
 * Reads one set from its folder: `set.yaml` is its head, every other file one section, in the
 * order of their names. Its conditions may speak of its own questions and of those of `others`.
 */
export function readQuestionSet(
  files: readonly TextFile[],
  others: readonly QuestionSet[] = [],
): ReadSet {
  const read = readFolder(files);
  if (!read.ok) return read;
  return checked(read.value, others);
}

/** Reads several folders whose conditions may speak of each other's questions. */
export function readQuestionSets(
  folders: readonly (readonly TextFile[])[],
): Result<readonly QuestionSet[], readonly SetProblem[]> {
  const read = folders.map(readFolder);
  const placed = read.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = read.flatMap((result) => (result.ok ? [] : result.problem));
  if (problems.length > 0) return failed([...problems, ...placed.flatMap(checkSet)]);
  const clashes = [...placed.flatMap(checkSet), ...checkSets(placed)];
  return clashes.length > 0 ? failed(clashes) : ok(placed.map(({ set }) => set));
}

/**
 * Reads a person's own set: one YAML or JSON text with the fields of `set.yaml` and `sections`.
 *
 * Every question id starts with the set's own id and a colon (`clinic:consent.form`), so that it can
 * never be mistaken for a built-in question, now or in a later version; there is no exception to it.
 * For the same reason its id may not be that of a built-in set. Conditions may name its own questions
 * and, without further ado, those of `others`.
 */
export function readOwnQuestionSet(
  name: string,
  text: string,
  others: readonly QuestionSet[] = [],
): ReadSet {
  const read = readDocument({ name, text }, QuestionSet);
  if (!read.ok) return read;
  const { value: set, text: source } = read.value;
  const placed: PlacedSet = {
    set,
    placeOf: (path) => ({ file: name, line: source.lineOf(path) }),
  };
  const foreign = [...takenName(placed, others), ...missingPrefixes(placed)];
  return foreign.length > 0 ? failed(foreign) : checked(placed, others);
}

function checked(placed: PlacedSet, others: readonly QuestionSet[]): ReadSet {
  const problems = [...checkSet(placed), ...checkSets([...others.map(withoutFiles), placed])];
  return problems.length > 0 ? failed(problems) : ok(placed.set);
}

function takenName({ set, placeOf }: PlacedSet, others: readonly QuestionSet[]): SetProblem[] {
  const builtIn = others.find((other) => other.id === set.id && !hasPrefixes(other));
  if (builtIn === undefined) return [];
  const first = withoutFiles(builtIn).placeOf([]);
  return [{ code: "duplicate-set", ...placeOf(["id"]), set: set.id, first }];
}

function hasPrefixes(set: QuestionSet): boolean {
  return questionsOf(set).every(({ question }) => question.id.startsWith(`${set.id}:`));
}

function missingPrefixes({ set, placeOf }: PlacedSet): SetProblem[] {
  const prefix = `${set.id}:`;
  return questionsOf(set)
    .filter(({ question }) => !question.id.startsWith(prefix))
    .map(({ question, path }) => ({
      code: "needs-prefix",
      ...placeOf([...path, "id"]),
      question: question.id,
      prefix,
    }));
}
