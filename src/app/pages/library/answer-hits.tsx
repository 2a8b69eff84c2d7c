import { Link } from "react-router";
import type { NamedHit } from "#app/pages/library/name-hits.ts";
import type { AnswerSearch } from "#app/pages/library/use-answer-search.ts";
import { countWords, sentence } from "#app/words/when.ts";
import styles from "./answer-hits.module.css";

interface AnswerHitsProps {
  readonly search: AnswerSearch;
  /** Titles of the datasheets that are listed, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Answers that hold the searched words, each with the way straight to its question. */
export function AnswerHits({ search, titles }: AnswerHitsProps) {
  switch (search.status) {
    case "idle":
    case "searching":
      return null;
    case "indexing":
      return (
        <p className={styles["said"]}>
          {search.done} of {search.of} datasheets read for the search. The next one is faster.
        </p>
      );
    case "failed":
      return (
        <p className={styles["said"]}>
          The answers could not be searched this time. Titles and facts were. Search again, once the
          network is back if it was gone.
        </p>
      );
    case "found": {
      const known = search.hits.filter(({ id }) => titles.has(id));
      if (known.length === 0) return <p className={styles["said"]}>No answer holds these words.</p>;
      return (
        <section className={styles["hits"]} aria-labelledby="in-answers">
          <h2 id="in-answers">
            {sentence(countWords(search.total, "answer holds", "answers hold"))} these words
          </h2>
          <ul>
            {known.map((hit) => (
              <HitEntry
                key={`${hit.id} ${hit.question}`}
                hit={hit}
                title={titles.get(hit.id) ?? ""}
              />
            ))}
          </ul>
          {search.total > search.hits.length && (
            <p className="meta">
              The first {search.hits.length} are shown. Another word makes them fewer.
            </p>
          )}
        </section>
      );
    }
  }
}

interface HitEntryProps {
  readonly hit: NamedHit;
  readonly title: string;
}

function HitEntry({ hit: { id, section, question, label, snippet }, title }: HitEntryProps) {
  const { text, from, to } = snippet;
  return (
    <li>
      <p>
        <Link to={`/d/${id}/write/${section}/${question}`}>{label}</Link>
        <span className="meta"> in {title}</span>
      </p>
      <p className={styles["snippet"]} dir="auto">
        {text.slice(0, from)}
        {to > from && <mark>{text.slice(from, to)}</mark>}
        {text.slice(to)}
      </p>
    </li>
  );
}
