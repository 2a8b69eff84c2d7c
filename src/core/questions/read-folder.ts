import { failed, ok, type Result } from "#core/result.ts";
import type { PlacedSet } from "./placed-set.ts";
import { QuestionSection, QuestionSetHead } from "./question.ts";
import { type ReadDocument, readDocument } from "./read-document.ts";
import type { SetProblem } from "./set-problem.ts";
import type { TextFile } from "./yaml-text.ts";

/** `set.yaml` is the head, every other file one section: in the order of their names, then of `after`. */
export function readFolder(files: readonly TextFile[]): Result<PlacedSet, readonly SetProblem[]> {
  const inOrder = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const headFile = inOrder.find(isHead);
  const sectionFiles = inOrder.filter((file) => !isHead(file));
  const sections = sectionFiles.map((file) => readDocument(file, QuestionSection));
  const problems = sections.flatMap((section) => (section.ok ? [] : section.problem));

  if (headFile === undefined)
    return failed([{ code: "missing-set-file", file: headPath(files), line: 1 }, ...problems]);
  if (sectionFiles.length === 0)
    return failed([{ code: "missing-section-file", file: headFile.name, line: 1 }]);
  const head = readDocument(headFile, QuestionSetHead);
  if (!head.ok) return failed([...head.problem, ...problems]);
  if (problems.length > 0) return failed(problems);

  const read = afterEachOther(sections.flatMap((section) => (section.ok ? [section.value] : [])));
  return ok({
    set: { ...head.value.value, sections: read.map(({ value }) => value) },
    placeOf: ([first, index, ...rest]) => {
      const section = first === "sections" ? read[Number(index)] : undefined;
      if (section) return { file: section.file, line: section.text.lineOf(rest) };
      return { file: headFile.name, line: head.value.text.lineOf([first ?? "id"]) };
    },
  });
}

function isHead({ name }: TextFile): boolean {
  return name === "set.yaml" || name.endsWith("/set.yaml");
}

function headPath([first]: readonly TextFile[]): string {
  return `${first?.name.replace(/[^/]*$/, "") ?? ""}set.yaml`;
}

/** Moves each section that says `after` behind the one it names, if that is in the same set. */
function afterEachOther(
  sections: readonly ReadDocument<QuestionSection>[],
): readonly ReadDocument<QuestionSection>[] {
  const names = new Set(sections.map(({ value }) => value.section));
  const ordered = new Set<ReadDocument<QuestionSection>>();
  const place = (section: ReadDocument<QuestionSection>): void => {
    if (ordered.has(section)) return;
    ordered.add(section);
    sections.filter(({ value }) => value.after === section.value.section).forEach(place);
  };
  const first = sections.filter(({ value: { after } }) => after === undefined || !names.has(after));
  [...first, ...sections].forEach(place);
  return [...ordered];
}
