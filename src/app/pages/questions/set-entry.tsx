import { useToast } from "#app/components/toast.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { QuestionEntry } from "#app/pages/questions/question-entry.tsx";
import { keyOf } from "#app/words/question-set.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import type { AskedQuestion, QuestionSet } from "#core/questions/question.ts";
import styles from "./questions-page.module.css";

interface SetEntryProps {
  readonly set: QuestionSet;
  readonly asked: ReadonlyMap<string, AskedQuestion>;
  readonly own: boolean;
}

export function SetEntry({ set, asked, own }: SetEntryProps) {
  return (
    <section className={styles["set"]} aria-label={set.title}>
      <header>
        <h2>{set.title}</h2>
        <p className="meta num">
          <span className="mono">{set.id}</span> {set.version}
          {own && ", your own"}
        </p>
        <p className={styles["about"]}>{set.about}</p>
        {set.source !== undefined && <p className="meta">{set.source}</p>}
        {own && <RemoveSet set={set} />}
      </header>
      {set.sections.map(({ section, title, intro, questions }) => (
        <section key={section} className={styles["section"]}>
          <h3 tabIndex={-1} data-place={`${keyOf(set)} ${section}`}>
            {title}
          </h3>
          <p className={styles["about"]}>{intro}</p>
          <ol>
            {questions.map((question) => (
              <QuestionEntry key={question.id} question={question} asked={asked} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface RemoveSetProps {
  readonly set: QuestionSet;
}

function RemoveSet({ set }: RemoveSetProps) {
  const library = useLibrary();
  const toast = useToast();
  async function remove(): Promise<void> {
    const dropped = await library.dropSet(set.id, set.version);
    if (!dropped.ok) {
      const { what, next } = storeProblemWords(dropped.problem);
      return toast({ text: `${what} ${next}` });
    }
    document.querySelector<HTMLElement>("main")?.focus();
    toast({
      text: `Removed ${set.title} ${set.version}. Datasheets that use it keep their wording.`,
      action: { label: "Undo", run: () => void library.keepSet(set) },
    });
  }
  return (
    <button type="button" className="link" onClick={() => void remove()}>
      Remove this set
    </button>
  );
}
