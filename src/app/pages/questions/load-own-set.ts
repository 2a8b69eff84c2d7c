import { decodeFile, type FileProblem } from "#app/import/decode-file.ts";
import type { QuestionSets } from "#app/questions.ts";
import type { Library, StoreProblem } from "#app/storage/library.ts";
import { countOf } from "#app/words/question-set.ts";

/** What became of a question set that a person loaded from a file. */
export type LoadedSet =
  | {
      readonly kind: "kept";
      readonly title: string;
      readonly version: string;
      readonly questions: number;
    }
  | { readonly kind: "wrong"; readonly file: string; readonly problems: readonly string[] }
  | { readonly kind: "unreadable"; readonly file: string; readonly problem: FileProblem }
  | { readonly kind: "not-kept"; readonly problem: StoreProblem };

/** Checks a set against all others and keeps it. The YAML reader is fetched when it is first needed. */
export async function loadOwnSet(
  library: Library,
  file: File,
  { shipped, own }: QuestionSets,
): Promise<LoadedSet> {
  const decoded = await decodeFile(file);
  if (!decoded.ok) return { kind: "unreadable", file: file.name, problem: decoded.problem };
  const [{ readOwnQuestionSet }, { describeProblem }] = await Promise.all([
    import("#core/questions/read-set.ts"),
    import("#core/questions/describe-problem.ts"),
  ]);
  const first = readOwnQuestionSet(file.name, decoded.value.text, shipped);
  if (!first.ok) return wrong(first.problem.map(describeProblem));
  // Another version of the same set asks the same questions and is no clash.
  const others = own.filter(({ id }) => id !== first.value.id);
  const read = readOwnQuestionSet(file.name, decoded.value.text, [...shipped, ...others]);
  if (!read.ok) return wrong(read.problem.map(describeProblem));
  const set = read.value;
  const kept = await library.keepSet(set);
  if (!kept.ok) return { kind: "not-kept", problem: kept.problem };
  return {
    kind: "kept",
    title: set.title,
    version: set.version,
    questions: countOf([set]),
  };

  function wrong(problems: readonly string[]): LoadedSet {
    return { kind: "wrong", file: file.name, problems };
  }
}
