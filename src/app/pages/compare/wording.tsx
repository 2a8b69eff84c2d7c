import { Prose } from "#app/components/prose.tsx";
import { Because } from "#app/components/state-words.tsx";
import { EntriesTable } from "#app/pages/compare/entries-table.tsx";
import { ComparedLine } from "#app/pages/compare/text/compared-line.tsx";
import type { ChangeOf } from "#core/compare/change.ts";
import { differenceEntry } from "#core/compare/entry.ts";
import type { Answer } from "#core/datasheet/answer.ts";
import { isBlank } from "#core/datasheet/text.ts";
import styles from "./wording.module.css";

interface WordingProps {
  readonly change: ChangeOf<"question-reworded" | "question-replaced">;
  readonly names: readonly [before: string, after: string];
}

/** Both wordings of a question with their question sets, and the answer where it is as it was. */
export function Wording({ change, names }: WordingProps) {
  const { was, is, prompt, fields, kept } = change;
  const replaced = change.kind === "question-replaced" ? ` (${change.replaced.id})` : "";
  return (
    <div className={styles["wording"]}>
      <dl>
        <dt>
          In {names[0]}, question set {setWords(was)}
          {replaced}
        </dt>
        <dd>
          <ComparedLine comparison={prompt} side="before" />
        </dd>
        <dt>
          In {names[1]}, question set {setWords(is)}
        </dt>
        <dd>
          <ComparedLine comparison={prompt} side="after" />
        </dd>
      </dl>
      <EntriesTable
        caption="What else of the question changed"
        entries={fields.map(differenceEntry)}
      />
      {kept !== undefined && (
        <>
          <div className={styles["kept"]} data-answer={change.question.id}>
            <Kept answer={kept} />
          </div>
          <p className="meta">The answer is as it was, given to the old wording.</p>
        </>
      )}
    </div>
  );
}

function setWords({ set, version }: ChangeOf<"question-reworded">["was"]): string {
  return version === undefined ? set : `${set} ${version}`;
}

interface KeptProps {
  readonly answer: Answer;
}

function Kept({ answer }: KeptProps) {
  if (answer.state !== "answered") return <Because status={answer.state} reason={answer.reason} />;
  return isBlank(answer.text) ? (
    <p className="meta">In its details only.</p>
  ) : (
    <Prose text={answer.text} />
  );
}
