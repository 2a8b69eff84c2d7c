import { memo } from "react";
import { AsItWas } from "#app/pages/compare/as-it-was.tsx";
import { ChangeView } from "#app/pages/compare/change-view.tsx";
import { FilesTable, isFileChange } from "#app/pages/compare/files-table.tsx";
import { FindingsList } from "#app/pages/compare/findings-list.tsx";
import { chapterElementId } from "#app/pages/compare/place.ts";
import { StopView } from "#app/pages/compare/stop-view.tsx";
import type { ShownChapter } from "#app/pages/compare/stops.ts";
import type { View } from "#app/pages/compare/text/compared-text.tsx";
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
  readonly onRead: (change: Change, read: boolean) => void;
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
      {chapter.id === "files" || chapter.id === "findings"
        ? chapter.stops.map((stop) => (
            <StopView
              key={stop.id}
              stop={stop}
              current={stop.id === current}
              read={stop.changes.every(isRead)}
              onRead={(read) => {
                for (const change of stop.changes) props.onRead(change, read);
              }}
              onCopyLink={props.onCopyLink}
            >
              {chapter.id === "files" ? (
                <FilesTable changes={stop.changes.filter(isFileChange)} />
              ) : (
                <FindingsList changes={stop.changes} />
              )}
            </StopView>
          ))
        : items.map((item) =>
            item.kind === "change" ? (
              <ChangeView
                key={item.change.id}
                change={item.change}
                view={props.view}
                space={props.space}
                names={props.names}
                read={isRead(item.change)}
                current={item.change.id === current}
                onRead={props.onRead}
                onCopyLink={props.onCopyLink}
              />
            ) : (
              <AsItWas key={item.question.id} document={after} question={item.question} />
            ),
          )}
    </section>
  );
});

type Item =
  | { readonly kind: "change"; readonly change: Change }
  | { readonly kind: "as-it-was"; readonly question: AskedQuestion };

/** The changes of a chapter; and in a section, where everything is wanted, the other questions between. */
function itemsOf(
  { section, changes }: ShownChapter,
  figures: Figures,
  questions: ReadonlyMap<string, AskedQuestion> | undefined,
): Item[] {
  const all = changes.map((change): Item => ({ kind: "change", change }));
  if (section === undefined || questions === undefined) return all;
  const asked = figures.sections.find(({ id }) => id === section)?.questions ?? [];
  const ofQuestion = (id: string) =>
    changes.filter((change) => "question" in change && change.question.id === id);
  const placed = asked.flatMap(({ id, outcomes }): Item[] => {
    const here = ofQuestion(id);
    const question = questions.get(id);
    if (here.length > 0) return here.map((change): Item => ({ kind: "change", change }));
    return outcomes[0] === "unchanged" && question !== undefined
      ? [{ kind: "as-it-was", question }]
      : [];
  });
  const told = new Set(placed.flatMap((item) => (item.kind === "change" ? [item.change] : [])));
  return [...placed, ...all.filter((item) => item.kind === "change" && !told.has(item.change))];
}

function questionsOf(
  before: ReleaseOrDraft,
  after: ReleaseOrDraft,
): ReadonlyMap<string, AskedQuestion> {
  return new Map([...before.questions, ...after.questions].map((each) => [each.id, each]));
}
