import { memo } from "react";
import { AsItWas } from "#app/pages/compare/as-it-was.tsx";
import { ChangeView } from "#app/pages/compare/change-view.tsx";
import { FactsTable } from "#app/pages/compare/facts-table.tsx";
import { FilesTable, isFileChange } from "#app/pages/compare/files-table.tsx";
import { FindingsList } from "#app/pages/compare/findings-list.tsx";
import { chapterElementId } from "#app/pages/compare/place.ts";
import { StopView } from "#app/pages/compare/stop-view.tsx";
import type { ShownChapter, Stop } from "#app/pages/compare/stops.ts";
import type { View } from "#app/pages/compare/text/compared-text.tsx";
import { SectionNotes } from "#app/review/section-notes.tsx";
import type { Change } from "#core/compare/change.ts";
import type { Figures } from "#core/compare/comparison.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./comparison-view.module.css";

interface ChapterViewProps {
  readonly chapter: ShownChapter;
  readonly figures: Figures;
  readonly before: ReleaseOrDraft;
  readonly after: ReleaseOrDraft;
  /** Whether what is as it was stands among the changes. */
  readonly everything: boolean;
  readonly view: View;
  readonly space: boolean;
  readonly names: readonly [before: string, after: string];
  readonly current: string | undefined;
  readonly isRead: (change: Change) => boolean;
  readonly onRead: (changes: readonly Change[], read: boolean) => void;
  readonly onCopyLink: (change: Change) => void;
}

export const ChapterView = memo(function ChapterView(props: ChapterViewProps) {
  const { chapter, figures, before, after, everything, current, isRead } = props;
  const items = itemsOf(chapter, figures, everything ? questionsOf(before, after) : undefined);
  if (items.length === 0) return null;
  const title = chapterElementId(chapter.id);
  return (
    <section className={styles["chapter"]} aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} dir="auto">
        {chapter.title}
      </h2>
      {items.map((item) => {
        if (item.kind === "as-it-was")
          return <AsItWas key={item.question.id} document={after} question={item.question} />;
        const { stop, notes } = item;
        const common = {
          current: stop.id === current,
          read: stop.changes.every(isRead),
          onCopyLink: props.onCopyLink,
        };
        const [change] = stop.changes;
        if (stop.kind === "change" && change !== undefined)
          return (
            <ChangeView
              key={stop.id}
              change={change}
              notes={notes}
              view={props.view}
              space={props.space}
              names={props.names}
              onRead={props.onRead}
              {...common}
            />
          );
        return (
          <StopView
            key={stop.id}
            stop={stop}
            {...common}
            onRead={(read) => props.onRead(stop.changes, read)}
          >
            <StopBody stop={stop} title={chapter.title} />
          </StopView>
        );
      })}
      {chapter.section !== undefined && (
        <div className={styles["sectionNotes"]}>
          <SectionNotes section={chapter.section} title={chapter.title} />
        </div>
      )}
    </section>
  );
});

interface StopBodyProps {
  readonly stop: Stop;
  readonly title: string;
}

function StopBody({ stop: { kind, changes }, title }: StopBodyProps) {
  switch (kind) {
    case "files":
      return <FilesTable changes={changes.filter(isFileChange)} />;
    case "findings":
      return <FindingsList changes={changes} />;
    case "change":
    case "facts":
      return <FactsTable title={title} changes={changes} />;
  }
}

type Item =
  /** `notes`: the first that speaks of its question, and so has the room for what is said of it. */
  | { readonly kind: "stop"; readonly stop: Stop; readonly notes: boolean }
  | { readonly kind: "as-it-was"; readonly question: AskedQuestion };

/** The changes of a chapter; and in a section, where everything is wanted, the other questions between. */
function itemsOf(
  { section, stops }: ShownChapter,
  figures: Figures,
  questions: ReadonlyMap<string, AskedQuestion> | undefined,
): Item[] {
  const seen = new Set<string>();
  const all = stops.map((stop) => {
    const id = questionOf(stop);
    const notes = id !== undefined && !seen.has(id);
    if (id !== undefined) seen.add(id);
    return { kind: "stop" as const, stop, notes };
  });
  if (section === undefined || questions === undefined) return all;
  const asked = figures.sections.find(({ id }) => id === section)?.questions ?? [];
  const placed = asked.flatMap(({ id, outcomes }): Item[] => {
    const here = all.filter(({ stop }) => questionOf(stop) === id);
    const question = questions.get(id);
    if (here.length > 0) return here;
    return outcomes[0] === "unchanged" && question !== undefined
      ? [{ kind: "as-it-was", question }]
      : [];
  });
  const told = new Set(placed);
  return [...placed, ...all.filter((item) => !told.has(item))];
}

function questionOf({ kind, changes: [change] }: Stop): string | undefined {
  if (kind !== "change" || change === undefined || !("question" in change)) return undefined;
  return change.question.id;
}

function questionsOf(
  before: ReleaseOrDraft,
  after: ReleaseOrDraft,
): ReadonlyMap<string, AskedQuestion> {
  return new Map([...before.questions, ...after.questions].map((each) => [each.id, each]));
}
