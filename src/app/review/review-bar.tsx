import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Message } from "#app/components/message.tsx";
import { downloadText, fileStem } from "#app/files/download.ts";
import { decodeFile } from "#app/import/decode-file.ts";
import { DropOverlay } from "#app/import/drop-overlay.tsx";
import { FilePicker } from "#app/import/file-picker.tsx";
import { type OpenReview, useReview } from "#app/review/review-context.tsx";
import { reviewerWords, seenDocumentWords, sinceWords } from "#app/review/review-words.ts";
import { ReviewerFields } from "#app/review/reviewer-fields.tsx";
import { isReview, type TakenReview, takeReview } from "#app/review/take-review.ts";
import { reviewTakenWords } from "#app/review/taken-review-words.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, numberWords, sentence } from "#core/datasheet/number-words.ts";
import { type Reviewer, reviewExtension } from "#core/review/review.ts";
import { samePerson } from "#core/review/reviewer.ts";
import type { Standing } from "#core/review/standing.ts";
import { writeReview } from "#core/review/write.ts";
import styles from "./review.module.css";

interface ReviewBarProps {
  /** Whether a review dropped or pasted anywhere on the page is read. */
  readonly listens?: boolean;
}

/** The review as a whole: what it holds, who one writes as, and its way in and out. */
export function ReviewBar({ listens = false }: ReviewBarProps) {
  const review = useReview();
  if (review.status !== "ready") return null;
  return <Bar review={review} listens={listens} />;
}

/** The way into a review where nobody has begun one. */
export function BeginReview() {
  const review = useReview();
  if (review.status !== "ready" || !review.resting) return null;
  return (
    <button type="button" className="button bare" onClick={review.begin}>
      <Icon name="note" />
      Review
    </button>
  );
}

interface BarProps {
  readonly review: OpenReview;
  readonly listens: boolean;
}

function Bar({ review, listens }: BarProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(false);
  const { document, keeper, tell, said, me, problem } = review;
  const { id, dataset } = document;
  const take = useCallback(
    async (read: () => Promise<string | Extract<TakenReview, { ok: false }>>) => {
      const text = await read();
      const taken =
        typeof text === "string"
          ? await takeReview(keeper, text, { id, title: dataset.title })
          : text;
      tell(reviewTakenWords(taken));
    },
    [keeper, id, dataset.title, tell],
  );
  const takeFiles = useCallback(
    async (files: readonly File[]) => {
      for (const file of files) await take(() => textOf(file));
    },
    [take],
  );
  const onFiles = useCallback((files: readonly File[]) => void takeFiles(files), [takeFiles]);
  usePasted(listens, (text) => void take(async () => text));
  const anything = review.review !== undefined && review.review.events.length > 0;
  const ways = (
    <>
      <p role="status" className={`${styles["said"]} no-print`}>
        {said}
      </p>
      <FilePicker ref={picker} label="Review file to open" onFiles={onFiles} />
      {listens && <DropOverlay onFiles={onFiles} />}
    </>
  );
  if (review.resting) return ways;
  return (
    <section className={`${styles["bar"]} no-print`} aria-label="Review">
      <p className={styles["sum"]}>{anything ? sumWords(review.standing) : "No review yet."}</p>
      <div className={styles["acts"]}>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          <Icon name="import" small />
          Open a review
        </button>
        <button type="button" className="button" disabled={!anything} onClick={save}>
          <Icon name="export" small />
          Save the review
        </button>
        <button
          type="button"
          className="link"
          aria-expanded={naming}
          onClick={() => setNaming(!naming)}
        >
          {me === undefined ? "Say who you are" : `Writing as ${reviewerWords(me)}`}
        </button>
        {anything && <PrintChoice />}
      </div>
      {naming && (
        <Naming
          me={me}
          onDone={(next) => {
            if (next !== undefined) review.setMe(next);
            setNaming(false);
          }}
        />
      )}
      <OwnStale review={review} />
      {problem !== undefined && (
        <Message tone="warning" title="This review is on this page only.">
          <p>
            {storeProblemWords(problem).what} Save the review before you close the page: the file
            holds all of it.
          </p>
        </Message>
      )}
      {ways}
    </section>
  );

  function save(): void {
    if (review.review === undefined) return;
    const name = `${fileStem(dataset.title)}${reviewExtension}`;
    downloadText(name, "application/json", writeReview(review.review));
    tell(`${name} is saved. Send it to whoever keeps the datasheet: they open it beside theirs.`);
  }
}

async function textOf(file: File): Promise<string | Extract<TakenReview, { ok: false }>> {
  const decoded = await decodeFile(file);
  if (decoded.ok) return decoded.value.text;
  return { ok: false, problem: { code: "unopened", problem: decoded.problem } };
}

/** A review that is pasted outside of a field is read. */
function usePasted(listens: boolean, onText: (text: string) => void): void {
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  useEffect(() => {
    if (!listens) return;
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (target instanceof Element && target.closest("input, textarea, [contenteditable]")) return;
      const text = clipboardData?.getData("text/plain") ?? "";
      if (!isReview(text)) return;
      event.preventDefault();
      latest.current(text);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [listens]);
}

function sumWords({ comments, signOffs }: Standing): string {
  const there = comments.filter(({ takenBack }) => takenBack === undefined);
  const open = there.filter(({ state }) => state.kind === "open").length;
  const fresh = signOffs.filter(({ state }) => state.kind === "fresh").length;
  const stale = signOffs.filter(({ state }) => state.kind === "stale").length;
  const parts = [
    open > 0 && countWords(open, "open comment"),
    there.length > open && `${numberWords(there.length - open)} settled`,
    fresh > 0 && countWords(fresh, "sign-off"),
    stale > 0 && countWords(stale, "stale sign-off"),
  ].filter((part) => part !== false);
  return parts.length === 0
    ? "Nothing open, nothing signed off."
    : `${sentence(parts.join(", "))}.`;
}

interface OwnStaleProps {
  readonly review: OpenReview;
}

/** What changed since the person's own last sign-off: where they begin. */
function OwnStale({ review: { standing, me, document, compareHref } }: OwnStaleProps) {
  if (me === undefined) return null;
  const own = standing.signOffs.findLast(
    ({ by, state }) => samePerson(by, me) && (state.kind === "stale" || state.kind === "fresh"),
  );
  if (own?.state.kind !== "stale") return null;
  const href = compareHref(own.document.digest);
  const section = document.sections.find(
    ({ id }) => own.on.kind === "section" && id === own.on.section,
  );
  return (
    <p className={styles["stale"]}>
      <Icon name="warning" small />
      <span>
        You signed off {section?.title ?? "the whole datasheet"} in{" "}
        {seenDocumentWords(own.document)}. {sinceWords(own.since)}{" "}
        {href !== undefined && <a href={href}>See what changed</a>}
      </span>
    </p>
  );
}

interface NamingProps {
  readonly me: Reviewer | undefined;
  readonly onDone: (me: Reviewer | undefined) => void;
}

function Naming({ me, onDone }: NamingProps) {
  const [next, setNext] = useState<Reviewer>(me ?? { name: "" });
  const [missing, setMissing] = useState(false);
  return (
    <form
      className={styles["compose"]}
      onSubmit={(event) => {
        event.preventDefault();
        const name = next.name.trim();
        const role = next.role?.trim() ?? "";
        if (name === "") setMissing(true);
        else onDone({ name, ...(role !== "" && { role }) });
      }}
    >
      <ReviewerFields me={next} onChange={setNext} />
      {missing && (
        <p className="error" role="alert">
          <Icon name="warning" small />
          There is no name yet.
        </p>
      )}
      <div className={styles["acts"]}>
        <button type="submit" className="button">
          Write under this name
        </button>
        <button type="button" className="link" onClick={() => onDone(undefined)}>
          Leave it
        </button>
      </div>
    </form>
  );
}

/** A print leaves the review out unless it is asked for. */
function PrintChoice() {
  const [printed, setPrinted] = useState(false);
  const id = useId();
  useEffect(() => {
    window.document.documentElement.toggleAttribute("data-print-notes", printed);
    return () => window.document.documentElement.removeAttribute("data-print-notes");
  }, [printed]);
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={printed}
        onChange={(event) => setPrinted(event.target.checked)}
      />
      Print the review too
    </label>
  );
}
