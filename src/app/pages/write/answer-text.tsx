import { startTransition, useEffect, useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { LivePreview } from "#app/components/live-preview.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { MarkdownField } from "#app/markdown-field/markdown-field.tsx";
import { KeptWords, wordsOf } from "#app/pages/write/kept-words.tsx";
import { whyQuestions } from "#app/words/status.ts";
import { momentWords } from "#app/words/when.ts";
import type { AnswerState } from "#core/datasheet/answer.ts";
import { type AnswerDraft, emptyAnswer } from "#core/datasheet/draft.ts";
import { isBlank } from "#core/datasheet/text.ts";
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
  const { register, getValues, setValue } = form;
  const registration = register("text", {
    onChange: () => session.writeAnswer(question.id, withWords(latest(), state, getValues("text"))),
    onBlur: () => void session.flush(),
  });
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
        preview={<Preview form={form} />}
      />
      <p className={`meta num ${styles["foot"]}`}>
        <Length form={form} />
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

interface WatchingProps {
  readonly form: UseFormReturn<Typed>;
}

const pace = 100;

/** The text as it was a moment ago. A key renders nothing by itself: what follows it comes after its paint. */
function useFollowedText({ subscribe, getValues }: UseFormReturn<Typed>): string {
  const [text, setText] = useState(() => getValues("text"));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      timer = undefined;
      startTransition(() => setText(getValues("text")));
    };
    const unsubscribe = subscribe({
      name: "text",
      formState: { values: true },
      callback: () => {
        timer ??= setTimeout(follow, pace);
      },
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [subscribe, getValues]);
  return text;
}

function Preview({ form }: WatchingProps) {
  const text = useFollowedText(form);
  if (isBlank(text)) return null;
  return (
    <div className={styles["preview"]}>
      <span className="label">Preview</span>
      <LivePreview text={text} />
    </div>
  );
}

function Length({ form }: WatchingProps) {
  const text = useFollowedText(form);
  if (text.length > 50_000) return <span>{text.length.toLocaleString("en-GB")} characters</span>;
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return <span>{words === 1 ? "1 word" : `${words} words`}</span>;
}

interface LastChangedProps {
  readonly question: string;
}

function LastChanged({ question }: LastChangedProps) {
  const changedAt = useSnapshot().draft.answers[question]?.changedAt;
  return changedAt === undefined ? null : <span>Last changed {momentWords(changedAt)}</span>;
}
