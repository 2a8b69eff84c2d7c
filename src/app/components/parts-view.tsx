import { memo } from "react";
import { followable } from "#core/datasheet/address.ts";
import type { Count, Licence, Parts, Person } from "#core/datasheet/answer.ts";
import { choiceLabel } from "#core/datasheet/applies.ts";
import { periodWords } from "#core/datasheet/date-words.ts";
import { namedInOrder } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./parts-view.module.css";

interface PartsViewProps {
  readonly question: AskedQuestion;
  readonly parts: Parts;
}

/** The structured side of an answer as set text. */
export const PartsView = memo(function PartsView({ question, parts }: PartsViewProps) {
  const { choice, people, licence, period, counts, links, named } = parts;
  const blanks = namedInOrder(question, named).filter(([, value]) => !isBlank(value));
  const nothing =
    [choice, people, counts, links].every((each) => !each?.length) &&
    licence === undefined &&
    period === undefined &&
    blanks.length === 0;
  if (nothing) return null;
  return (
    <div className={`prose ${styles["parts"]}`} dir="auto">
      {choice?.map((value) => (
        <p key={value}>
          <b>{choiceLabel(question, value)}.</b>
        </p>
      ))}
      {people !== undefined && people.length > 0 && (
        <ul className={styles["plain"]}>
          {people.map((person, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a person has no identity but the place in the list
            <li key={index}>
              <PersonLine person={person} />
            </li>
          ))}
        </ul>
      )}
      {licence !== undefined && (
        <p>
          <LicenceLine licence={licence} />
        </p>
      )}
      {period !== undefined && (
        <p>
          <b>{periodWords(period)}</b>
        </p>
      )}
      {counts !== undefined && counts.length > 0 && (
        <CountTable question={question} counts={counts} />
      )}
      {links !== undefined && links.length > 0 && (
        <ul>
          {links.map(({ link, title }) => (
            <li key={link}>
              <SafeLink address={link} words={title} />
            </li>
          ))}
        </ul>
      )}
      {blanks.map(([id, value]) => {
        const part = question.parts?.find((each) => each.id === id);
        return (
          <p key={id}>
            <span className={styles["name"]}>{part?.label ?? id}:</span>{" "}
            {part?.kind === "link" ? <SafeLink address={value} words={undefined} /> : value}
          </p>
        );
      })}
    </div>
  );
});

interface PersonLineProps {
  readonly person: Person;
}

function PersonLine({ person }: PersonLineProps) {
  const { name, affiliation, roles, identifier, email, grant } = person;
  return (
    <>
      <b>{name.trim() || "No name"}</b>
      {[affiliation, roles?.join(", "), grant]
        .filter((each) => !isBlank(each))
        .map((each) => `, ${each}`)}
      {!isBlank(identifier) && (
        <>
          {", "}
          <SafeLink address={identifier ?? ""} words={undefined} />
        </>
      )}
      {!isBlank(email) && (
        <>
          {", "}
          <SafeLink address={`mailto:${email}`} words={email} />
        </>
      )}
    </>
  );
}

interface LicenceLineProps {
  readonly licence: Licence;
}

function LicenceLine({ licence: { spdx, name, link } }: LicenceLineProps) {
  const words = [name, spdx].filter((each) => !isBlank(each)).join(" · ");
  return (
    <>
      {words !== "" && <b>{words}</b>}
      {words !== "" && !isBlank(link) && ", "}
      {!isBlank(link) && <SafeLink address={link ?? ""} words={undefined} />}
    </>
  );
}

interface CountTableProps {
  readonly question: AskedQuestion;
  readonly counts: readonly Count[];
}

function CountTable({ question, counts }: CountTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can scroll must be reachable by key
    <section className="table-box" tabIndex={0} aria-label="Counts">
      <table>
        <thead>
          <tr>
            <th scope="col">{question.kind === "counts" ? question.of : "Kind"}</th>
            <th scope="col" className={styles["figure"]}>
              Count
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ type, count }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <tr key={index}>
              <th scope="row">{type}</th>
              <td className={styles["figure"]}>{count?.toLocaleString("en-GB") ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SafeLinkProps {
  readonly address: string;
  readonly words: string | undefined;
}

/** A link only where the address is one that a reader can follow safely; its text otherwise. */
function SafeLink({ address, words }: SafeLinkProps) {
  const text = isBlank(words) ? address : words;
  const href = followable(address);
  if (href === undefined) return <>{isBlank(words) ? address : `${words} (${address})`}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {text}
    </a>
  );
}
