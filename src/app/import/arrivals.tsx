import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { DamagedRecords } from "#app/components/damaged-records.tsx";
import { Icon, type IconName } from "#app/components/icon.tsx";
import { arrivedWords } from "#app/import/arrived-words.ts";
import type { Arrival, Outcome } from "#app/import/outcome.ts";
import { reviewTakenWords } from "#app/review/taken-review-words.ts";
import { backupProblemWords } from "#app/words/backup-problem.ts";
import { fileProblemWords } from "#app/words/file-problem.ts";
import { looksLikeWords } from "#app/words/looks-like.ts";
import { noteWords } from "#app/words/note.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, momentWords } from "#app/words/when.ts";
import { describeNote, describeProblem } from "#core/formats/describe-problem.ts";
import type { Note } from "#core/formats/note.ts";
import { documentWords } from "#core/formats/release-words.ts";
import styles from "./arrivals.module.css";

interface ArrivalsProps {
  readonly arrivals: readonly Arrival[];
  /** Whether a dialog asks about one of them now. */
  readonly asking: boolean;
  readonly onDecide: (key: string) => void;
  readonly onClose: () => void;
}

/**
 * What became of each file that came in. It stays until the person closes it, or takes in more;
 * what waits for a word stays beside those.
 */
export function Arrivals({ arrivals, asking, onDecide, onClose }: ArrivalsProps) {
  const heading = useHeadingInView(arrivals, asking);
  if (arrivals.length === 0) return null;
  return (
    <section className={styles["arrivals"]} aria-labelledby="arrivals">
      <header>
        <h2 id="arrivals" ref={heading} tabIndex={-1}>
          {arrivedWords(arrivals)}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          <Icon name="close" />
          Close
        </button>
      </header>
      <ul>
        {arrivals.map((arrival) => (
          <li key={arrival.key} className={styles[toneOf(arrival.state.kind)]}>
            <Icon name={iconOf[toneOf(arrival.state.kind)]} />
            <div>
              <p className="meta">{arrival.name}</p>
              <ArrivalState arrival={arrival} onDecide={onDecide} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Files may be chosen far from where their outcome stands: eyes and focus go there, once for each outcome. */
function useHeadingInView(arrivals: readonly Arrival[], asking: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef("");
  const outcomes = arrivals.map(({ key, state }) => `${key} ${state.kind}`).join();
  const waits = asking || arrivals.some(({ state }) => state.kind === "reading");
  useEffect(() => {
    if (waits || outcomes === seen.current) return;
    seen.current = outcomes;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest("section")?.scrollIntoView({ block: "nearest" });
    // Of a list longer than the window, its beginning.
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [outcomes, waits]);
  return heading;
}

type Tone = "fine" | "asks" | "wrong";
const iconOf: Record<Tone, IconName> = { fine: "check", asks: "info", wrong: "warning" };

function toneOf(kind: Arrival["state"]["kind"]): Tone {
  switch (kind) {
    case "added":
    case "copied":
    case "replaced":
    case "already-here":
    case "back-again":
    case "restored":
    case "left-alone":
    case "release":
    case "review":
      return "fine";
    case "reading":
    case "clash":
    case "backup":
    case "foreign":
      return "asks";
    case "unopened":
    case "unreadable":
    case "broken-backup":
    case "review-refused":
    case "not-kept":
      return "wrong";
  }
}

interface ArrivalStateProps {
  readonly arrival: Arrival;
  readonly onDecide: (key: string) => void;
}

function ArrivalState({ arrival: { key, state }, onDecide }: ArrivalStateProps) {
  switch (state.kind) {
    case "reading":
      return <p>Reading …</p>;
    case "added":
      return <Taken outcome={state} said="was added." />;
    case "copied":
      return <Taken outcome={state} said="was added beside the one that is here." />;
    case "replaced":
      return (
        <Taken
          outcome={state}
          said="now says what the file says. What it said before is under its earlier versions."
        />
      );
    case "already-here":
      return (
        <>
          <p>
            <Open id={state.id} title={state.title} /> is already here, word for word.
          </p>
          <WasRelease notes={state.notes} />
        </>
      );
    case "back-again":
      return (
        <p>
          <Open id={state.id} title={state.title} /> had been deleted here. It is back.
        </p>
      );
    case "left-alone":
      return <p>{state.title} was left as it is here. The file was not taken.</p>;
    case "release":
      return (
        <>
          <p>
            {documentWords(state.release)}. Its digest holds. {becameWords[state.became]}{" "}
            <Link to={`/d/${state.id}/release`}>{state.title}</Link>
            {state.became === "begun" && ", a datasheet whose draft starts from it"}.
          </p>
          {state.wasDeleted && <p>The datasheet had been deleted here. It is back.</p>}
        </>
      );
    case "clash":
      return (
        <>
          <p>{state.title} is here too, and says something else. Nothing was changed yet.</p>
          <WasRelease notes={state.clash.read.notes} />
          <button type="button" className="button" onClick={() => onDecide(key)}>
            Decide …
          </button>
        </>
      );
    case "backup":
      return (
        <>
          <p>
            A backup of {momentWords(state.backup.madeAt)}, with{" "}
            {countWords(state.backup.contents.datasheets.length, "datasheet")}. Nothing was changed
            yet.
          </p>
          <button type="button" className="button" onClick={() => onDecide(key)}>
            Restore …
          </button>
        </>
      );
    case "restored":
      return (
        <>
          {state.sentences.map((each) => (
            <p key={each}>{each}</p>
          ))}
          <DamagedRecords damaged={state.broken} where="this backup" />
        </>
      );
    case "broken-backup":
      return (
        <p>
          <b>Not read.</b> {backupProblemWords(state.problem)} Your library is as it was.
        </p>
      );
    case "review":
      return (
        <>
          <p>{reviewTakenWords(state.taken)}</p>
          <p>
            {state.here ? (
              <Link to={`/d/${state.taken.value.id}/read`}>See it beside the answers</Link>
            ) : (
              "Its datasheet is not in your library. The review is kept until you bring it in, or open it on Compare."
            )}
          </p>
        </>
      );
    case "review-refused":
      return (
        <p>
          <b>Not read.</b> {reviewTakenWords(state.taken)}
        </p>
      );
    case "foreign":
      return (
        <>
          <p>
            <b>Not ours yet.</b> It looks like {looksLikeWords[state.looksLike]}.
          </p>
          <p>
            Today the Workbench reads its own Markdown, JSON and backup files. Your library and the
            file are as they were.
          </p>
        </>
      );
    case "unreadable":
      return (
        <p>
          <b>Not read.</b> {describeProblem(state.problem)} Your library is as it was.
        </p>
      );
    case "unopened": {
      const { what, next } = fileProblemWords(state.problem);
      return (
        <>
          <p>
            <b>Not read.</b> {what}
          </p>
          <p>{next} Your library is as it was.</p>
        </>
      );
    }
    case "not-kept": {
      const { what, next } = storeProblemWords(state.problem);
      return (
        <>
          <p>
            <b>Read, but not kept.</b> {what}
          </p>
          <p>{next}</p>
        </>
      );
    }
  }
}

const becameWords = {
  begun: "It was added with",
  added: "It was added to the releases of",
  "already-here": "It is already among the releases of",
} as const;

interface WasReleaseProps {
  readonly notes: readonly Note[] | undefined;
}

/** A release that was edited is none any more: said wherever its file goes. */
function WasRelease({ notes = [] }: WasReleaseProps) {
  return notes
    .filter(({ code }) => code === "release-edited")
    .map((note) => (
      <p key={note.code} className={styles["edited"]}>
        {describeNote(note)}
      </p>
    ));
}

interface TakenProps {
  readonly outcome: Extract<Outcome, { kind: "added" | "copied" | "replaced" }>;
  readonly said: string;
}

function Taken({ outcome: { id, title, notes, datasheet }, said }: TakenProps) {
  return (
    <>
      <p>
        <Open id={id} title={title} /> {said}
      </p>
      {notes.length > 0 && (
        <details open={notes.length <= 6}>
          <summary>
            The file was edited by hand: {countWords(notes.length, "thing")} to know
          </summary>
          <ul className={styles["notes"]}>
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>{noteWords(note, datasheet)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface OpenProps {
  readonly id: string;
  readonly title: string;
}

function Open({ id, title }: OpenProps) {
  return <Link to={`/d/${id}/write`}>{title}</Link>;
}
