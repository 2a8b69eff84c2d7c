import type { ShownChapter } from "#app/pages/compare/stops.ts";
import type { Comparison, Outcome, SectionFigures } from "#core/compare/comparison.ts";
import { tallyWords } from "#core/compare/export/markdown.ts";
import { counted, sentence } from "#core/compare/words.ts";
import styles from "./overview.module.css";

interface OverviewProps {
  readonly comparison: Comparison;
  readonly chapters: readonly ShownChapter[];
  readonly onGo: (chapter: ShownChapter) => void;
}

/** What changed in figures: a section a row, a tick a question. */
export function Overview({ comparison: { figures }, chapters, onGo }: OverviewProps) {
  const sections = new Map(figures.sections.map((section) => [section.id, section]));
  const rows = chapters.flatMap((chapter) => {
    const section = chapter.section === undefined ? undefined : sections.get(chapter.section);
    if (section === undefined && chapter.changes.length === 0) return [];
    return [{ chapter, section }];
  });
  return (
    <div className={styles["overview"]}>
      <table className="num">
        <caption className="sr">Changes by section</caption>
        <thead className="sr">
          <tr>
            <th scope="col">Section</th>
            <th scope="col">Questions</th>
            <th scope="col">Changes</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ chapter, section }) => (
            <tr
              key={chapter.id}
              className={isQuiet(chapter, section) ? styles["quiet"] : undefined}
            >
              <th scope="row" dir="auto">
                {chapter.changes.length === 0 ? (
                  chapter.title
                ) : (
                  <button type="button" className="link" onClick={() => onGo(chapter)}>
                    {chapter.title}
                  </button>
                )}
              </th>
              <td>{section !== undefined && <OutcomeLedger section={section} />}</td>
              <td>{rowWords(chapter, section)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </div>
  );
}

function isQuiet({ changes }: ShownChapter, section: SectionFigures | undefined): boolean {
  return changes.length === 0 && (section === undefined || tallyWords(section.tally) === "");
}

function rowWords({ changes }: ShownChapter, section: SectionFigures | undefined): string {
  const words = section === undefined ? "" : tallyWords(section.tally);
  // A fact about the dataset answers a question too, and is told once.
  if (words !== "") return changes.length === 0 ? `${words}, see the facts` : words;
  return changes.length === 0
    ? "As it was"
    : sentence(counted(changes.length, "change")).slice(0, -1);
}

type Tick = "same" | "rewritten" | "new" | "gone" | "state" | "wording";

/** The first of its outcomes is what happened to the answer. */
function tickOf(outcome: Outcome): Tick {
  switch (outcome) {
    case "unchanged":
      return "same";
    case "rewritten":
      return "rewritten";
    case "answered":
    case "question-new":
      return "new";
    case "cleared":
    case "question-gone":
      return "gone";
    case "state-changed":
    case "switched":
      return "state";
    case "reworded":
    case "moved":
      return "wording";
  }
}

interface OutcomeLedgerProps {
  readonly section: SectionFigures;
}

function OutcomeLedger({ section: { title, questions, tally } }: OutcomeLedgerProps) {
  const said = [
    ...(tally.unchanged > 0 ? [`${tally.unchanged} as they were`] : []),
    tallyWords(tally),
  ].filter((each) => each !== "");
  return (
    <span className={styles["ledger"]} role="img" aria-label={`${title}: ${said.join(", ")}`}>
      {questions.map(({ id, outcomes }) => (
        <i key={id} className={styles[tickOf(outcomes[0] ?? "unchanged")]} />
      ))}
    </span>
  );
}

const legend: readonly (readonly [Tick, string])[] = [
  ["rewritten", "rewritten"],
  ["new", "new"],
  ["gone", "removed"],
  ["state", "changed state"],
  ["wording", "question reworded or moved"],
  ["same", "as it was"],
];

function Legend() {
  return (
    <p className={styles["legend"]}>
      {legend.map(([tick, words]) => (
        <span key={tick}>
          <span className={styles["ledger"]} aria-hidden="true">
            <i className={styles[tick]} />
          </span>
          {words}
        </span>
      ))}
    </p>
  );
}
