import { useState } from "react";
import { useToast } from "#app/components/toast.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useLibrary } from "#app/library-context.tsx";
import type { Earlier } from "#app/storage/library.ts";
import { stateLabels } from "#app/words/status.ts";
import { momentWords, whenWords } from "#app/words/when.ts";
import { type AnswerDraft, emptyAnswer } from "#core/datasheet/draft.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import styles from "./write.module.css";

const reasons: Readonly<Record<Earlier["because"], string>> = {
  time: "",
  "other-tab": "written in another tab",
  replaced: "before it was replaced",
};

interface EarlierTextsProps {
  readonly question: AskedQuestion;
}

/** What this answer said before, newest first; any of it can be put back, and that can be taken back too. */
export function EarlierTexts({ question }: EarlierTextsProps) {
  const library = useLibrary();
  const session = useSession();
  const toast = useToast();
  const { draft } = useSnapshot();
  const [shown, setShown] = useState<string | undefined>();
  const changedAt = draft.answers[question.id]?.changedAt ?? "";
  const loaded = useLoaded(`${draft.sheet.id} ${question.id} ${changedAt}`, () =>
    library.earlier(draft.sheet.id, question.id),
  );
  const [last, setLast] = useState<readonly Earlier[]>([]);
  const list = loaded.status === "ready" && loaded.value.ok ? loaded.value.value : last;
  if (list !== last) setLast(list);
  return (
    <>
      <h3>Earlier versions</h3>
      {list.length === 0 && <p>None yet. What you change later is kept here.</p>}
      <ol className={styles["earlier"]}>
        {list.map(({ at, answer, because }) => (
          <li key={at}>
            <p className={styles["row"]}>
              <span className="num" title={momentWords(at)}>
                {whenWords(at, new Date())}
                {because !== "time" && <span className="meta"> {reasons[because]}</span>}
              </span>
              <button
                type="button"
                className="link"
                aria-expanded={shown === at}
                onClick={() => setShown(shown === at ? undefined : at)}
              >
                {shown === at ? "Hide" : "Show"}
              </button>
            </p>
            {shown === at && (
              <>
                <pre>{words(answer)}</pre>
                <button type="button" className="link" onClick={() => putBack(answer)}>
                  Put this back
                </button>
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );

  function putBack(earlier: AnswerDraft): void {
    const before = session.answer(question.id) ?? emptyAnswer;
    session.takeBack(question.id, withOwn(before, earlier));
    toast({
      text: "The earlier answer is back.",
      action: { label: "Undo", run: () => session.takeBack(question.id, before) },
    });
  }
}

/** The private note and the flag are not part of what was said: they stay as they are. */
function withOwn({ note, comeBack }: AnswerDraft, earlier: AnswerDraft): AnswerDraft {
  const { note: _note, comeBack: _flag, ...answer } = earlier;
  return { ...answer, ...(note !== undefined && { note }), ...(comeBack && { comeBack }) };
}

function words(answer: AnswerDraft): string {
  const text = answer.state === "answered" ? answer.text : (answer.reasons[answer.state] ?? "");
  const state = answer.state === "answered" ? "" : `${stateLabels[answer.state]}: `;
  return `${state}${text.trim() || "(no words)"}`;
}
