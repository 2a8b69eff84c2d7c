import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { type Saying, useReview } from "#app/review/review-context.tsx";
import { ReviewerFields } from "#app/review/reviewer-fields.tsx";
import { keepUnsent, readUnsent, type Unsent, whenGone } from "#app/review/unsent.ts";
import { WordChoice } from "#app/review/word-choice.tsx";
import { isMac } from "#app/words/platform.ts";
import type { TextRange } from "#core/review/quote.ts";
import type { Reviewer } from "#core/review/review.ts";
import styles from "./review.module.css";

export interface ComposeProps {
  readonly datasheet: string;
  /** Where the words belong: what is not sent is found there again. */
  readonly place: string;
  /** "Your comment", "Your reply". */
  readonly label: string;
  readonly send: string;
  readonly sent: string;
  /** The text of the answer, where a piece of it can be chosen. */
  readonly source?: string;
  /** The piece that is spoken of, as it was selected; another `turn` chooses anew. */
  readonly quoted?: { readonly range?: TextRange; readonly turn: number };
  readonly initial?: string;
  /** Whether the field takes the focus at once: not when unsent words were found on loading. */
  readonly focus?: boolean;
  /** Whether a sign-off may do without words. */
  readonly optional?: boolean;
  readonly saying: (text: string, range: TextRange | undefined) => Saying;
  readonly onDone: (outcome: "sent" | "left") => void;
}

/** A small field for Markdown. Every key is kept at once, so that a reload loses nothing. */
export function Compose(props: ComposeProps) {
  const { datasheet, place, label, send, sent, source, quoted, initial, saying, onDone } = props;
  const { optional = false, focus = true } = props;
  const review = useReview();
  const [words, setWords] = useState<Unsent>(
    () => readUnsent(datasheet, place) ?? { text: initial ?? "" },
  );
  const [problem, setProblem] = useState("");
  const [sending, setSending] = useState(false);
  const known = review.status === "ready" ? review.me : undefined;
  const [me, setMe] = useState<Reviewer>({ name: "" });
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const turn = quoted?.turn;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn says when words were chosen anew
  useEffect(() => {
    if (focus) field.current?.focus();
    if (quoted?.range === undefined || source === undefined) return;
    const { start, end } = quoted.range;
    change({ ...words, quote: { start, end, exact: source.slice(start, end) } });
  }, [turn]);
  const touched = useRef(focus);
  useEffect(
    () =>
      // Words that were found here, and that the tab they were written in has sent: not to be sent twice.
      whenGone(datasheet, place, () => {
        if (touched.current) return;
        keepUnsent(datasheet, place, undefined);
        onDone("left");
      }),
    [datasheet, place, onDone],
  );
  if (review.status !== "ready") return null;
  const quote = stillThere(words.quote, source);

  function change(next: Unsent): void {
    touched.current = true;
    setWords(next);
    setProblem("");
    const empty = next.text.trim() === (initial ?? "").trim() && next.quote === undefined;
    keepUnsent(datasheet, place, empty ? undefined : next);
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (review.status !== "ready" || sending) return;
    const by = known ?? trimmed(me);
    if (by.name === "") return setProblem("There is no name yet: say who you are.");
    if (words.text.trim() === "" && !optional)
      return setProblem("There are no words yet: write something first.");
    setSending(true);
    const refused = await review.say(saying(words.text, quote), by);
    setSending(false);
    if (refused !== undefined) return setProblem(refused);
    if (known === undefined) review.setMe(by);
    keepUnsent(datasheet, place, undefined);
    review.tell(sent);
    onDone("sent");
  }

  return (
    <form
      className={`${styles["compose"]} no-print`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onDone("left");
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.requestSubmit();
        }
      }}
    >
      {quote !== undefined && (
        <p className={styles["on"]}>
          on <q>{source?.slice(quote.start, quote.end)}</q>{" "}
          <button type="button" className="link" onClick={() => change({ text: words.text })}>
            Whole answer instead
          </button>
        </p>
      )}
      {source !== undefined && canBeChosen(source) && quote === undefined && (
        <WordChoice
          source={source}
          onChoose={({ start, end }) => {
            change({ ...words, quote: { start, end, exact: source.slice(start, end) } });
            field.current?.focus();
          }}
        />
      )}
      {known === undefined && <ReviewerFields me={me} onChange={setMe} />}
      <div className="labelled">
        <label className="name" htmlFor={id}>
          {label}
        </label>
        <textarea
          ref={field}
          id={id}
          className="field"
          rows={3}
          maxLength={50_000}
          value={words.text}
          aria-invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : `${id}-problem`}
          onChange={(event) => change({ ...words, text: event.target.value })}
        />
      </div>
      {problem !== "" && (
        <p className="error" id={`${id}-problem`} role="alert">
          <Icon name="warning" small />
          {problem}
        </p>
      )}
      <div className={styles["acts"]}>
        <button type="submit" className="button" title={isMac() ? "⌘ Enter" : "Ctrl Enter"}>
          {send}
        </button>
        <button type="button" className="link" onClick={() => onDone("left")}>
          {words.text.trim() === "" ? "Close" : "Later"}
        </button>
      </div>
    </form>
  );
}

function trimmed({ name, role = "" }: Reviewer): Reviewer {
  return { name: name.trim(), ...(role.trim() !== "" && { role: role.trim() }) };
}

/** Words that somebody chose before the answer changed are no longer there to be quoted. */
function stillThere(quote: Unsent["quote"], source: string | undefined): TextRange | undefined {
  if (quote === undefined || source === undefined) return undefined;
  const { start, end, exact } = quote;
  return source.slice(start, end) === exact ? { start, end } : undefined;
}

/** A field shows every line end as one character, and so could not say where words stand. */
function canBeChosen(source: string): boolean {
  return source.trim() !== "" && !source.includes("\r");
}
