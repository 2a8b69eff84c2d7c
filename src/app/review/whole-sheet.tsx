import { useMemo } from "react";
import { PartsView } from "#app/components/parts-view.tsx";
import { Prose } from "#app/components/prose.tsx";
import { Because } from "#app/components/state-words.tsx";
import { AnswerNotes } from "#app/review/answer-notes.tsx";
import { SectionNotes, WholeNotes } from "#app/review/section-notes.tsx";
import { isBlank } from "#core/datasheet/text.ts";
import { type Entry, readingSections } from "#core/formats/html/reading.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./whole-sheet.module.css";

interface WholeSheetProps {
  readonly document: ReleaseOrDraft;
}

/** Every answer as it is, each with its comments: for a reviewer who has nothing to compare it with. */
export function WholeSheet({ document }: WholeSheetProps) {
  const sections = useMemo(() => readingSections(datasheetOf(document)), [document]);
  return (
    <div className={styles["whole"]}>
      {sections.map(({ id, title, entries }) => (
        <section key={id} aria-labelledby={`whole-${id}`}>
          <h2 id={`whole-${id}`}>{title}</h2>
          {entries.map((entry) => (
            <EntryWithNotes
              key={entry.kind === "set-aside" ? entry.reason : entry.question.id}
              entry={entry}
            />
          ))}
          {entries.length === 0 && <p className="meta">Nothing is asked here.</p>}
          <SectionNotes section={id} title={title} />
        </section>
      ))}
      <WholeNotes />
    </div>
  );
}

interface EntryWithNotesProps {
  readonly entry: Entry;
}

function EntryWithNotes({ entry }: EntryWithNotesProps) {
  if (entry.kind === "set-aside") {
    return (
      <article className={styles["qa"]}>
        <div>
          <h3 className="ask">Questions that do not apply</h3>
          <Because status="skipped" reason={entry.reason} />
          <ul className={styles["together"]}>
            {entry.questions.map(({ id, prompt }) => (
              <li key={id}>{prompt}</li>
            ))}
          </ul>
        </div>
      </article>
    );
  }
  return (
    <article className={styles["qa"]}>
      <div>
        <h3 className="ask">{entry.question.prompt}</h3>
        <div data-answer={entry.question.id}>
          <Said entry={entry} />
        </div>
      </div>
      <AnswerNotes question={entry.question.id} />
    </article>
  );
}

interface SaidProps {
  readonly entry: Exclude<Entry, { kind: "set-aside" }>;
}

function Said({ entry }: SaidProps) {
  switch (entry.kind) {
    case "answered":
      return (
        <>
          <PartsView question={entry.question} parts={entry.parts} />
          {!isBlank(entry.text) && <Prose text={entry.text} />}
        </>
      );
    case "declined":
      return <Because status={entry.state} reason={entry.reason} />;
    case "not-yet":
      return <p className={styles["waiting"]}>Not yet answered.</p>;
  }
}
