import { EntriesTable } from "#app/pages/compare/entries-table.tsx";
import { StateArrow } from "#app/pages/compare/state-arrow.tsx";
import { ComparedLine } from "#app/pages/compare/text/compared-line.tsx";
import { ComparedText, type View } from "#app/pages/compare/text/compared-text.tsx";
import { InTurn } from "#app/pages/compare/text/in-turn.tsx";
import { Wording } from "#app/pages/compare/wording.tsx";
import type { Change, Switched } from "#core/compare/change.ts";
import { entriesOf, partEntries } from "#core/compare/entries.ts";
import { differenceEntry, type Entry } from "#core/compare/entry.ts";
import type { TextComparison } from "#core/compare/text/text-comparison.ts";
import { counted, sentence } from "#core/compare/words.ts";
import styles from "./change-view.module.css";

interface ChangeBodyProps {
  readonly change: Change;
  readonly view: View;
  readonly space: boolean;
  readonly names: readonly [before: string, after: string];
}

/** Everything that a change says, in the way of its kind. */
export function ChangeBody({ change, view, space, names }: ChangeBodyProps) {
  const text = (comparison: TextComparison) =>
    comparison.blocks.length > 0 && (
      <div
        className={styles["text"]}
        data-answer={view === "inline" && "question" in change ? change.question.id : undefined}
      >
        <InTurn>
          {() => <ComparedText comparison={comparison} view={view} space={space} names={names} />}
        </InTurn>
      </div>
    );
  switch (change.kind) {
    case "answered":
      return (
        <>
          <StateArrow was="not-yet" is={change.is} />
          {text(change.text)}
          <SaidElse change={change} />
        </>
      );
    case "cleared":
      return (
        <>
          <StateArrow was={change.was} is="not-yet" />
          {text(change.text)}
          <SaidElse change={change} />
        </>
      );
    case "state-changed":
      return (
        <>
          <StateArrow was={change.was} is={change.is} />
          {text(change.text)}
          <SaidElse change={change} />
        </>
      );
    case "edited":
      return (
        <>
          {text(change.text)}
          <SaidElse change={change} />
        </>
      );
    case "parts-changed":
      return <SaidElse change={change} />;
    case "question-reworded":
    case "question-replaced":
      return <Wording change={change} names={names} />;
    case "scope-changed":
      return (
        <>
          <EntriesTable
            caption="The fact before and after"
            entries={[{ label: "Answer", ...yesNo(change) }]}
          />
          <SwitchedLists switched={change.switched} />
        </>
      );
    case "dataset-changed":
      switch (change.value.field) {
        case "title":
        case "shortName":
          return (
            <p className={styles["line"]}>
              <ComparedLine comparison={change.value.text} />
            </p>
          );
        case "summary":
        case "citation":
          return text(change.value.text);
        default:
          return <Entries change={change} />;
      }
    case "release-changed":
      return change.value.fact === "notes" ? text(change.value.text) : <Entries change={change} />;
    case "unplaced-edited":
      return (
        <>
          {text(change.text)}
          <Entries change={change} />
        </>
      );
    case "question-new":
    case "question-gone":
      return (
        <Folded
          title={change.kind === "question-new" ? "How it is asked" : "How it was asked"}
          entries={entriesOf(change)}
        />
      );
    case "switched":
    case "stamps-changed":
    case "question-altered":
    case "question-moved":
    case "section-changed":
    case "set-changed":
    case "dismissal-changed":
    case "unplaced-changed":
    case "extension-changed":
    case "sheet-changed":
    case "file-added":
    case "file-removed":
    case "file-altered":
    case "file-renamed":
    case "file-moved":
    case "finding-new":
    case "finding-settled":
    case "other":
      return <Entries change={change} />;
  }
}

function yesNo({
  was,
  is,
}: {
  readonly was?: "yes" | "no" | undefined;
  readonly is?: "yes" | "no" | undefined;
}): { readonly was: string; readonly is: string } {
  const words = { yes: "Yes", no: "No" } as const;
  return {
    was: was === undefined ? "Not said" : words[was],
    is: is === undefined ? "Not said" : words[is],
  };
}

interface EntriesProps {
  readonly change: Change;
}

function Entries({ change }: EntriesProps) {
  return <EntriesTable caption="Before and after" entries={entriesOf(change)} />;
}

interface SaidElseProps {
  readonly change: Extract<
    Change,
    { readonly kind: "edited" | "answered" | "cleared" | "state-changed" | "parts-changed" }
  >;
}

/** The structured side of an answer, the questions it switched, and when and by whom. */
function SaidElse({ change: { parts, stamps, switched } }: SaidElseProps) {
  return (
    <>
      <EntriesTable caption="Details before and after" entries={parts.flatMap(partEntries)} />
      <SwitchedLists switched={switched} />
      <Folded title="When, by whom and from where" entries={stamps.map(differenceEntry)} />
    </>
  );
}

interface SwitchedListsProps {
  readonly switched: Switched;
}

function SwitchedLists({ switched: { on, off } }: SwitchedListsProps) {
  const lists = [
    {
      title: `${sentence(counted(on.length, "question now applies", "questions now apply")).slice(0, -1)}:`,
      questions: on,
    },
    {
      title: `${sentence(counted(off.length, "question no longer applies", "questions no longer apply")).slice(0, -1)}:`,
      questions: off,
    },
  ];
  return lists.map(
    ({ title, questions }) =>
      questions.length > 0 && (
        <div key={title} className={styles["switched"]}>
          <p>{title}</p>
          <ul>
            {questions.map(({ id, prompt }) => (
              <li key={id} dir="auto">
                {prompt}
              </li>
            ))}
          </ul>
        </div>
      ),
  );
}

interface FoldedProps {
  readonly title: string;
  readonly entries: readonly Entry[];
}

function Folded({ title, entries }: FoldedProps) {
  if (entries.length === 0) return null;
  return (
    <details className={styles["details"]}>
      <summary>{title}</summary>
      <EntriesTable caption={title} entries={entries} />
    </details>
  );
}
