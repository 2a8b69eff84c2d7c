import { useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Prose } from "#app/components/prose.tsx";
import { Compose } from "#app/review/compose.tsx";
import { type OpenReview, useReview } from "#app/review/review-context.tsx";
import { reviewerWords, seenDocumentWords, sinceWords } from "#app/review/review-words.ts";
import { SinceThen } from "#app/review/since-then.tsx";
import { readUnsent } from "#app/review/unsent.ts";
import { momentWords } from "#app/words/when.ts";
import { countWords } from "#core/datasheet/number-words.ts";
import { signOff, withdraw } from "#core/review/events.ts";
import { samePerson } from "#core/review/reviewer.ts";
import type { SignOffStanding } from "#core/review/standing.ts";
import styles from "./review.module.css";

export interface SignOffsProps {
  /** Absent is the whole datasheet. */
  readonly section?: string;
  readonly title?: string;
}

/** Who says that a section or the whole is right, of which text, and what changed since. */
export function SignOffs({ section, title }: SignOffsProps) {
  const review = useReview();
  if (review.status !== "ready" || review.resting) return null;
  const label = section === undefined ? "the whole datasheet" : (title ?? section);
  return <Given key={section} review={review} section={section} label={label} />;
}

interface GivenProps {
  readonly review: OpenReview;
  readonly section: string | undefined;
  readonly label: string;
}

function Given({ review, section, label }: GivenProps) {
  const place = section === undefined ? "sign-off sheet" : `sign-off ${section}`;
  const [signing, setSigning] = useState<"no" | "found" | "begun">(() =>
    readUnsent(review.document.id, place) === undefined ? "no" : "found",
  );
  const group = useRef<HTMLDivElement>(null);
  const all = review.standing.signOffs.filter(({ on }) =>
    on.kind === "section" ? on.section === section : section === undefined,
  );
  const standing = all.filter(({ state }) => state.kind === "fresh" || state.kind === "stale");
  const past = all.filter(({ state }) => state.kind === "withdrawn" || state.kind === "renewed");
  const spoken = review.document.questions.filter(
    (each) => section === undefined || each.section === section,
  );
  const on =
    section === undefined ? ({ kind: "sheet" } as const) : ({ kind: "section", section } as const);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups sign-offs
    <div
      ref={group}
      className={styles["signoffs"]}
      data-notes
      role="group"
      tabIndex={-1}
      aria-label={`Sign-offs of ${label}`}
    >
      {standing.map((each) => (
        <SignOffView key={each.id} signed={each} review={review} label={label} />
      ))}
      {past.length > 0 && (
        <details className={styles["fold"]}>
          <summary>{countWords(past.length, "earlier sign-off")}</summary>
          {past.map((each) => (
            <p key={each.id} className="meta">
              {reviewerWords(each.by)}, of {seenDocumentWords(each.document)},{" "}
              {momentWords(each.at)}: {pastWords(each)}
            </p>
          ))}
        </details>
      )}
      {signing === "no" ? (
        <button
          type="button"
          className={`button no-print ${styles["begin"]}`}
          onClick={() => setSigning("begun")}
        >
          <Icon name="check" small />
          Sign off {label}
        </button>
      ) : (
        <>
          <p className="no-print">
            You say that {countWords(spoken.length, "answer")} of {label}{" "}
            {spoken.length === 1 ? "is" : "are"} right as they stand now. It is your word, and
            nothing proves who gave it.
          </p>
          <Compose
            datasheet={review.document.id}
            place={place}
            label="A word with it, if you like"
            send="Sign off"
            sent={`You signed off ${label}.`}
            optional
            focus={signing === "begun"}
            saying={(text) => (stored, document, stamp) =>
              signOff(stored, document, { on, text }, stamp)
            }
            onDone={() => {
              setSigning("no");
              group.current?.focus();
            }}
          />
        </>
      )}
    </div>
  );
}

interface SignOffViewProps {
  readonly signed: SignOffStanding;
  readonly review: OpenReview;
  readonly label: string;
}

function SignOffView({ signed, review, label }: SignOffViewProps) {
  const { id, by, at, document, text, state, since, doubted } = signed;
  const stale = state.kind === "stale";
  const { me, say, tell, compareHref } = review;
  const href = stale ? compareHref(document.digest) : undefined;
  return (
    <article className={`${styles["signed"]} ${stale ? styles["isStale"] : ""}`}>
      <p>
        <Icon name={stale ? "warning" : "check"} small />
        <b dir="auto">{reviewerWords(by)}</b> signed off {label} in {seenDocumentWords(document)}
        <span className="meta num">{momentWords(at)}</span>
      </p>
      {doubted === true && (
        <p className="meta">Two sign-offs came under one mark: somebody edited a file by hand.</p>
      )}
      {text !== undefined && (
        <div className={styles["words"]}>
          <Prose text={text} />
        </div>
      )}
      {stale && (
        <>
          <p className={styles["stale"]}>Stale: {sinceWords(since)}</p>
          {href !== undefined && (
            <p>
              <a href={href}>Compare with {seenDocumentWords(document)}</a>
            </p>
          )}
          <details className={`${styles["fold"]} no-print`}>
            <summary>What changed since</summary>
            <SinceThen
              since={since}
              document={review.document}
              hrefOf={(question) => compareHref(document.digest, question)}
            />
          </details>
        </>
      )}
      {me !== undefined && samePerson(me, by) && (
        <p className={`${styles["own"]} no-print`}>
          <button
            type="button"
            className="link"
            onClick={() =>
              void say((all, _, stamp) => withdraw(all, id, undefined, stamp), me).then((refused) =>
                tell(refused ?? `You withdrew your sign-off of ${label}.`),
              )
            }
          >
            Withdraw
          </button>
        </p>
      )}
    </article>
  );
}

function pastWords({ state }: SignOffStanding): string {
  switch (state.kind) {
    case "withdrawn":
      return `withdrawn on ${momentWords(state.at)}.`;
    case "renewed":
      return "given again since.";
    case "fresh":
    case "stale":
      return "";
  }
}
