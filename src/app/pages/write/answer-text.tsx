import { useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { type FollowedText, LivePreview } from "#app/components/live-preview.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { MarkdownField } from "#app/markdown-field/markdown-field.tsx";
import { KeptWords, wordsOf } from "#app/pages/write/kept-words.tsx";
import { whyQuestions } from "#app/words/status.ts";
import { momentWords } from "#app/words/when.ts";
import type { AnswerState } from "#core/datasheet/answer.ts";
import { type AnswerDraft, emptyAnswer } from "#core/datasheet/draft.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./write.module.css";

interface Typed {
  text: string;
}

interface AnswerTextProps {
  readonly question: AskedQuestion;
  readonly state: AnswerState;
  readonly focused: boolean;
}

/** The Markdown of an answer, or the reason why there is none. A key reaches the form, the session and the preview only. */
export function AnswerText({ question, state, focused }: AnswerTextProps) {
  const session = useSession();
  const latest = () => session.answer(question.id) ?? emptyAnswer;
  const form = useForm<Typed>({
    defaultValues: { text: wordsOf(latest(), state) },
  });
  const { register, getValues, setValue, subscribe } = form;
  const registration = register("text", {
    onChange: () => session.writeAnswer(question.id, withWords(latest(), state, getValues("text"))),
    onBlur: () => void session.flush(),
  });
  const text = useMemo(
    (): FollowedText => ({
      read: () => getValues("text"),
      subscribe: (listener) =>
        subscribe({ name: "text", formState: { values: true }, callback: listener }),
    }),
    [getValues, subscribe],
  );
  const incoming = wordsOf(useSnapshot().draft.answers[question.id] ?? emptyAnswer, state);
  useEffect(() => {
    const current = wordsOf(session.answer(question.id) ?? emptyAnswer, state);
    if (incoming === current && getValues("text") !== current) setValue("text", current);
  }, [incoming, session, question.id, state, getValues, setValue]);
  const label = state === "answered" ? "Your answer" : whyQuestions[state];
  return (
    <>
      {state !== "answered" && <p className={styles["why"]}>{label}</p>}
      <MarkdownField
        label={`${label}: ${question.prompt}`}
        registration={registration}
        autoFocus={focused}
        preview={<Preview text={text} />}
      />
      <p className={`meta num ${styles["foot"]}`}>
        <Length text={text} />
        <LastChanged question={question.id} />
      </p>
      <KeptWords answer={latest()} state={state} onUse={setWords} />
    </>
  );

  function setWords(text: string): void {
    setValue("text", text);
    session.writeAnswer(question.id, withWords(latest(), state, text));
  }
}

function withWords(answer: AnswerDraft, state: AnswerState, text: string): AnswerDraft {
  if (state === "answered") return { ...answer, text };
  return { ...answer, reasons: { ...answer.reasons, [state]: text } };
}

interface FollowingProps {
  readonly text: FollowedText;
}

function Preview({ text }: FollowingProps) {
  return (
    <div className={styles["preview"]}>
      <span className="label">Preview</span>
      <LivePreview text={text} />
    </div>
  );
}

/** Milliseconds: a count is looked at now and then. */
const countPace = 900;

function Length({ text }: FollowingProps) {
  const [words, setWords] = useState(() => lengthWords(text.read()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      setWords(lengthWords(text.read()));
    };
    const unsubscribe = text.subscribe(() => {
      timer ??= setTimeout(count, countPace);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [text]);
  return <span>{words}</span>;
}

function lengthWords(text: string): string {
  if (text.length > 50_000) return `${text.length.toLocaleString("en-GB")} characters`;
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words === 1 ? "1 word" : `${words} words`;
}

interface LastChangedProps {
  readonly question: string;
}

function LastChanged({ question }: LastChangedProps) {
  const changedAt = useSnapshot().draft.answers[question]?.changedAt;
  return changedAt === undefined ? null : <span>Last changed {momentWords(changedAt)}</span>;
}
