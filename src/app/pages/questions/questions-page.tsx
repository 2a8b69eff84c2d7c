import { useEffect, useState } from "react";
import { SearchField } from "#app/components/search-field.tsx";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useSettings } from "#app/hooks/use-settings.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import { useLibrary } from "#app/library-context.tsx";
import { onlyMatching } from "#app/pages/questions/found-questions.ts";
import { OwnSets } from "#app/pages/questions/own-sets.tsx";
import { SetEntry } from "#app/pages/questions/set-entry.tsx";
import { loadQuestionSets, type QuestionSets } from "#app/questions.ts";
import { askedById, countOf, keyOf } from "#app/words/question-set.ts";
import { countWords, sentence } from "#app/words/when.ts";
import styles from "./questions-page.module.css";

export function QuestionsPage() {
  useTitle("Questions");
  const sets = useQuestionSets();
  return (
    <>
      <WorkbenchBar />
      <main className="page" id="main" tabIndex={-1} aria-busy={sets === undefined}>
        {sets === undefined ? <h1 className="page-title">Questions</h1> : <Questions sets={sets} />}
      </main>
    </>
  );
}

function useQuestionSets(): QuestionSets | undefined {
  const library = useLibrary();
  const [sets, setSets] = useState<QuestionSets | undefined>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await loadQuestionSets(library);
      if (current) setSets(found);
    };
    void read();
    const unwatch = library.watch((event) => {
      if (event.kind === "sets") void read();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library]);
  return sets;
}

interface QuestionsProps {
  readonly sets: QuestionSets;
}

function Questions({ sets }: QuestionsProps) {
  const settings = useSettings();
  const [query, setQuery] = useState("");
  const all = [...sets.shipped, ...sets.own];
  const found = all.flatMap((set) => onlyMatching(set, query) ?? []);
  const asked = askedById(all);
  const searching = query.trim() !== "";
  const counted = sentence(countWords(countOf(found), "question"));
  return (
    <>
      <div className={styles["top"]}>
        <h1>Questions</h1>
        <SearchField
          label="Search the questions"
          value={query}
          onChange={setQuery}
          slash={settings !== undefined && settings.singleKeys !== false}
        />
      </div>
      <p className={styles["count"]} role="status">
        {searching
          ? `${counted} ${countOf(found) === 1 ? "holds" : "hold"} these words.`
          : `${counted} in ${countWords(all.length, "set")}. A datasheet asks those of the sets it was begun with.`}
      </p>
      <div className={styles["columns"]}>
        <nav className={styles["rail"]} aria-label="Sets and sections">
          {found.map((set) => (
            <div key={keyOf(set)}>
              <p>{set.title}</p>
              <ul>
                {set.sections.map(({ section, title, questions }) => (
                  <li key={section}>
                    <button
                      type="button"
                      className="link"
                      onClick={() => goTo(`${keyOf(set)} ${section}`)}
                    >
                      {title}
                    </button>
                    <span className="meta num">{questions.length}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <div>
          {found.map((set) => (
            <SetEntry
              key={keyOf(set)}
              set={set}
              asked={asked}
              own={sets.own.some((each) => keyOf(each) === keyOf(set))}
            />
          ))}
          {found.length === 0 && <p>No question holds all these words. Try fewer.</p>}
          <OwnSets sets={sets} />
        </div>
      </div>
    </>
  );
}

function goTo(place: string): void {
  const heading = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
