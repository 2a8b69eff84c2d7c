import type { Change } from "./change.ts";
import type { Comparison } from "./comparison.ts";
import { groupWords, kindWords } from "./describe-change.ts";

/** Changes that are read together, under one heading. */
export interface Chapter {
  /** Of the section where it is one; else of its kind. The same for the same two documents. */
  readonly id: string;
  readonly title: string;
  /** The id of the sheet's section whose questions these are. */
  readonly section?: string;
  readonly changes: readonly Change[];
}

/** The facts, then section by section, then what stands beside the questions. Every change is in one. */
export function chaptersOf({ changes, figures }: Comparison): Chapter[] {
  const left = new Set(changes);
  const take = (belongs: (change: Change) => boolean) => {
    const taken = [...left].filter(belongs);
    for (const change of taken) left.delete(change);
    return taken;
  };
  const group = (change: Change) => kindWords[change.kind].group;
  const ofGroup = (id: "release" | "facts" | "files" | "findings") => ({
    id,
    title: groupWords[id],
    changes: take((change) => group(change) === id),
  });
  return [
    ofGroup("release"),
    ofGroup("facts"),
    ...figures.sections.map(({ id, title }) => ({
      id: `section:${id}`,
      title: title.trim() || id,
      section: id,
      changes: take((change) => isAsked(change) && sectionOf(change) === id),
    })),
    {
      id: "unasked",
      title: "Answers without a question",
      changes: take((change) => group(change) === "answers"),
    },
    {
      id: "questions",
      title: "Questions and sections",
      changes: take((change) => group(change) === "questions"),
    },
    ofGroup("files"),
    ofGroup("findings"),
    { id: "record", title: groupWords.record, changes: [...left] },
  ];
}

/** Whether a change speaks of what was asked or answered. */
export function isAsked({ kind }: Change): boolean {
  const { group } = kindWords[kind];
  return group === "answers" || group === "questions";
}

function sectionOf(change: Change): string | undefined {
  return "question" in change ? change.question.section : undefined;
}
