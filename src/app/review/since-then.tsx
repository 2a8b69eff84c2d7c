import { PartsView } from "#app/components/parts-view.tsx";
import { TextDiff } from "#app/review/text-diff.tsx";
import { stateLabels } from "#app/words/status.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import type { SeenAnswer } from "#core/review/seen.ts";
import type { ChangedAnswer, Since } from "#core/review/since.ts";
import styles from "./review.module.css";

interface SinceThenProps {
  readonly since: Since;
  readonly document: ReleaseOrDraft;
  /** Where one answer can be seen in Compare. */
  readonly hrefOf: (question: string) => string | undefined;
}

/** What became of the answers that somebody spoke of, drawn from what the review holds of them. */
export function SinceThen({ since, document, hrefOf }: SinceThenProps) {
  const labelOf = (id: string) =>
    document.questions.find((question) => question.id === id)?.label ?? id;
  return (
    <ul className={styles["since"]}>
      {since.changed.map((changed) => {
        const href = hrefOf(changed.question);
        return (
          <li key={changed.question}>
            <p className={styles["about"]}>
              <b>{labelOf(changed.question)}</b>
              {href !== undefined && <a href={href}>See it in Compare</a>}
            </p>
            <Change changed={changed} document={document} />
          </li>
        );
      })}
      {since.added.map((id) => (
        <li key={id}>
          <b>{labelOf(id)}</b> <span className="meta">is asked now and was not asked then.</span>
        </li>
      ))}
      {since.gone.map((id) => (
        <li key={id}>
          <b>{id}</b> <span className="meta">was asked then and is not asked any more.</span>
        </li>
      ))}
    </ul>
  );
}

interface ChangeProps {
  readonly changed: ChangedAnswer;
  readonly document: ReleaseOrDraft;
}

function Change({ changed: { question, before, now }, document }: ChangeProps) {
  if (before === undefined) {
    return <p className="meta">It changed; this review does not hold what was said then.</p>;
  }
  const asked = document.questions.find(({ id }) => id === question);
  const [was, is] = [partsOf(before), partsOf(now)];
  return (
    <>
      {before.prompt !== now.prompt && (
        <>
          <p className="meta">The question was reworded:</p>
          <TextDiff before={before.prompt} after={now.prompt} />
        </>
      )}
      {wordsOf(before) !== wordsOf(now) && (
        <TextDiff before={wordsOf(before)} after={wordsOf(now)} />
      )}
      {asked !== undefined && canonical(was) !== canonical(is) && (
        <dl className={styles["parts"]}>
          <dt>Then</dt>
          <dd>
            {canonical(was) === "{}" ? (
              "Nothing chosen."
            ) : (
              <PartsView question={asked} parts={was} />
            )}
          </dd>
          <dt>Now</dt>
          <dd>
            {canonical(is) === "{}" ? "Nothing chosen." : <PartsView question={asked} parts={is} />}
          </dd>
        </dl>
      )}
    </>
  );
}

function partsOf(seen: SeenAnswer) {
  return "parts" in seen ? seen.parts : {};
}

function wordsOf(seen: SeenAnswer): string {
  if ("text" in seen)
    return seen.state === "answered" ? seen.text : seen.text || "Not yet answered.";
  return `${stateLabels[seen.state]}: ${seen.reason.trim() || "no reason given."}`;
}
