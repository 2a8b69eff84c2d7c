import { useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Message } from "#app/components/message.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { type LoadedSet, loadOwnSet } from "#app/pages/questions/load-own-set.ts";
import type { QuestionSets } from "#app/questions.ts";
import { fileProblemWords } from "#app/words/file-problem.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, sentence } from "#app/words/when.ts";
import styles from "./questions-page.module.css";

const mostShown = 40;

interface OwnSetsProps {
  readonly sets: QuestionSets;
}

export function OwnSets({ sets }: OwnSetsProps) {
  const library = useLibrary();
  const picker = useRef<HTMLInputElement>(null);
  const [loaded, setLoaded] = useState<LoadedSet | undefined>();
  return (
    <section className={styles["own"]} aria-labelledby="own-sets">
      <h2 id="own-sets">Questions of your own</h2>
      <p>
        A team, a field or a funder may ask for more. Write the questions in a YAML or JSON file and
        load it here: it is checked, kept in this browser, and offered for new datasheets.
      </p>
      <p className={styles["acts"]}>
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          <Icon name="import" />
          Load a question set
        </button>
        <a href="question-set-1.schema.json" download="question-set-1.schema.json">
          Download the schema, which says how to write one
        </a>
      </p>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        aria-label="A question set file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file !== undefined) void loadOwnSet(library, file, sets).then(setLoaded);
        }}
      />
      <div role="status">{loaded !== undefined && <Told loaded={loaded} />}</div>
    </section>
  );
}

interface ToldProps {
  readonly loaded: LoadedSet;
}

function Told({ loaded }: ToldProps) {
  switch (loaded.kind) {
    case "kept":
      return (
        <Message title={`${loaded.title} ${loaded.version} is here`}>
          <p>
            {sentence(countWords(loaded.questions, "question"))}, offered for new datasheets from
            now on.
          </p>
        </Message>
      );
    case "wrong":
      return (
        <Message
          tone="error"
          title={`${loaded.file} was not loaded: ${countWords(loaded.problems.length, "thing")} to put right`}
        >
          <ul className={styles["problems"]}>
            {loaded.problems.slice(0, mostShown).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          {loaded.problems.length > mostShown && (
            <p>And {loaded.problems.length - mostShown} more. Put these right first.</p>
          )}
        </Message>
      );
    case "unreadable": {
      const { what, next } = fileProblemWords(loaded.problem);
      return (
        <Message tone="error" title={`${loaded.file} was not loaded`}>
          <p>
            {what} {next}
          </p>
        </Message>
      );
    }
    case "not-kept": {
      const { what, next } = storeProblemWords(loaded.problem);
      return (
        <Message tone="error" title={what}>
          <p>{next}</p>
        </Message>
      );
    }
  }
}
