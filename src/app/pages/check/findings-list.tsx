import { Link } from "react-router";
import { addressOfFinding } from "#app/pages/check/checked-questions.ts";
import { severityWords } from "#app/pages/check/finding-item.tsx";
import { summaryWords } from "#app/pages/check/summary-words.ts";
import { countWords, sentence } from "#app/words/when.ts";
import { describeFinding, type NameQuestion } from "#core/check/describe-finding.ts";
import type { Finding } from "#core/check/finding.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import styles from "./check.module.css";

interface FindingsListProps {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** Sections in which nothing was said yet. */
  readonly untouched: ReadonlySet<string>;
  readonly name: NameQuestion;
}

const mostOpen = 20;

/**
 * Every finding as one line by section, each a link to its field. Long lists begin folded, and
 * sections that nobody has begun with are one line together.
 */
export function FindingsList({ draft, findings, untouched, name }: FindingsListProps) {
  const groups = [
    { id: "dataset", title: "The dataset", found: findings.filter((each) => !each.question) },
    ...draft.sheet.sections.map(({ id, title }) => ({
      id,
      title,
      found: findings.filter(({ question }) => sectionOf(draft, question) === id),
    })),
  ].filter(({ found }) => found.length > 0);
  if (groups.length === 0) return null;
  const open = findings.length <= mostOpen;
  const blank = groups.filter(({ id }) => !open && untouched.has(id));
  const shown = blank.length > 1 ? groups.filter((group) => !blank.includes(group)) : groups;
  const group = ({ id, title, found }: (typeof groups)[number]) => (
    <details key={id} open={open}>
      <summary>
        <b>{title}</b> <span className="meta">{summaryWords(found, 0)}</span>
      </summary>
      <ul>
        {found.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two findings of a code have no other name
          <li key={`${finding.code}-${index}`}>
            <Line draft={draft} finding={finding} name={name} />
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <nav className={styles["list"]} aria-label="Findings">
      {shown.map(group)}
      {blank.length > 1 && (
        <details>
          <summary>
            <b>{blankWords(blank.length, draft.sheet.sections.length)}</b>{" "}
            <span className="meta">
              {summaryWords(
                blank.flatMap(({ found }) => found),
                0,
              )}
            </span>
          </summary>
          <div>{blank.map(group)}</div>
        </details>
      )}
    </nav>
  );
}

/** "All eight sections, not begun yet", "Five sections, not begun yet". */
function blankWords(blank: number, all: number): string {
  return blank === all
    ? `All ${countWords(all, "section")}, not begun yet`
    : `${sentence(countWords(blank, "section"))}, not begun yet`;
}

interface LineProps {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly name: NameQuestion;
}

function Line({ draft, finding, name }: LineProps) {
  const { title } = describeFinding(finding, name);
  const to = addressOfFinding(draft, finding);
  const words = finding.question === undefined ? title : `${name(finding.question)}: ${title}`;
  return (
    <>
      <span className={`${styles["severity"]} ${styles[finding.severity]}`}>
        {severityWords[finding.severity]}.
      </span>{" "}
      {to === undefined ? words : <Link to={to}>{words}</Link>}
    </>
  );
}

function sectionOf({ sheet }: Draft, question: string | undefined): string | undefined {
  return sheet.questions.find(({ id }) => id === question)?.section;
}
