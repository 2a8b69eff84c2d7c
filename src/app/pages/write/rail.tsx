import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Ledger } from "#app/components/ledger.tsx";
import { StatusIcon } from "#app/components/status-icon.tsx";
import { addressOf, type Place } from "#app/pages/write/place.ts";
import { statusWords } from "#app/words/status.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AnswerDraft } from "#core/datasheet/draft.ts";
import { type SectionProgress, tally } from "#core/datasheet/progress.ts";
import type { Status } from "#core/datasheet/status.ts";
import styles from "./rail.module.css";

interface RailProps {
  readonly datasheet: Datasheet;
  readonly sections: readonly SectionProgress[];
  readonly statuses: ReadonlyMap<string, Status>;
  readonly answers: Readonly<Record<string, AnswerDraft>>;
  /** How many open comments each question has. */
  readonly comments: ReadonlyMap<string, number>;
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly onJump: () => void;
}

export function Rail(props: RailProps) {
  const { datasheet, sections, statuses, answers, comments, place, onJump } = props;
  const all = tally(sections.map(({ ticks }) => ticks).join(""));
  return (
    <nav className={styles["rail"]} aria-label="Sections">
      <h2 className={`label ${styles["head"]}`}>
        <span>Sections</span>
        <span className="num" title={`${all.settled} of ${all.counted} questions settled`}>
          {all.settled} of {all.counted}
        </span>
      </h2>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <SectionLink
              section={section}
              datasheetId={datasheet.id}
              here={section.id === place.section}
              comments={countIn(datasheet, section.id, comments)}
            />
            {section.id === place.section && (
              <ol className={styles["questions"]}>
                {datasheet.questions
                  .filter((question) => question.section === section.id)
                  .map((question) => {
                    const status = statuses.get(question.id) ?? "not-yet";
                    return (
                      <li key={question.id}>
                        <Link
                          to={addressOf(datasheet.id, {
                            section: section.id,
                            question: question.id,
                          })}
                          aria-current={question.id === place.question ? "true" : undefined}
                        >
                          <StatusIcon name={status} small className={status} />
                          <span>{question.label}</span>
                          <span className="sr">, {statusWords[status]}</span>
                          <CommentCount count={comments.get(question.id) ?? 0} />
                          {answers[question.id]?.comeBack && (
                            <>
                              <Icon name="flag" small className={styles["flag"] ?? ""} />
                              <span className="sr">, to come back to</span>
                            </>
                          )}
                        </Link>
                      </li>
                    );
                  })}
              </ol>
            )}
          </li>
        ))}
      </ol>
      <p className={styles["jump"]}>
        <button type="button" className="link" onClick={onJump}>
          Jump to a question
        </button>
      </p>
    </nav>
  );
}

function countIn(
  { questions }: Datasheet,
  section: string,
  comments: ReadonlyMap<string, number>,
): number {
  return questions
    .filter((question) => question.section === section)
    .reduce((sum, { id }) => sum + (comments.get(id) ?? 0), 0);
}

interface CommentCountProps {
  readonly count: number;
}

function CommentCount({ count }: CommentCountProps) {
  if (count === 0) return null;
  return (
    <span className={styles["comments"]}>
      <Icon name="note" small />
      <span className="num">{count}</span>
      <span className="sr"> open {count === 1 ? "comment" : "comments"}</span>
    </span>
  );
}

interface SectionLinkProps {
  readonly section: SectionProgress;
  readonly datasheetId: string;
  readonly here: boolean;
  readonly comments: number;
}

function SectionLink({ section, datasheetId, here, comments }: SectionLinkProps) {
  const { settled, counted } = tally(section.ticks);
  return (
    <Link
      className={`${styles["section"]} ${here ? styles["here"] : ""}`}
      to={addressOf(datasheetId, { section: section.id, question: undefined })}
      aria-current={here ? "true" : undefined}
    >
      <span>{section.title}</span>
      <span className={`num ${styles["count"]}`}>
        {!here && <CommentCount count={comments} />} {settled}/{counted}
      </span>
      {!here && <Ledger title={section.title} ticks={section.ticks} size="low" />}
    </Link>
  );
}

interface PhoneRailProps {
  readonly sections: readonly SectionProgress[];
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** On a narrow screen the sections are one sticky line that opens into the list. */
export function PhoneRail({ sections, place, go }: PhoneRailProps) {
  const here = sections.find(({ id }) => id === place.section);
  if (here === undefined) return null;
  const { settled, counted } = tally(here.ticks);
  return (
    <details className={styles["phone"]} key={place.section}>
      <summary>
        <Icon name="list" />
        <b>{here.title}</b>
        <span className="meta num">
          {settled} of {counted}
        </span>
        <Ledger title={here.title} ticks={here.ticks} />
      </summary>
      <ol>
        {sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              aria-current={section.id === place.section ? "true" : undefined}
              onClick={() => go({ section: section.id, question: undefined })}
            >
              <span>{section.title}</span>
              <Ledger title={section.title} ticks={section.ticks} size="low" />
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
