import { useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { newId, now } from "#app/clock.ts";
import { Icon } from "#app/components/icon.tsx";
import { Message } from "#app/components/message.tsx";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { browserLanguage } from "#app/fields/language-names.ts";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useSettings } from "#app/hooks/use-settings.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import { useLibrary } from "#app/library-context.tsx";
import { AuthorFields } from "#app/pages/new/author-fields.tsx";
import { type Beginning, begin, wantedSets } from "#app/pages/new/begin.ts";
import { LanguageField } from "#app/pages/new/language-field.tsx";
import { QuestionChoice } from "#app/pages/new/question-choice.tsx";
import { ScopeFields } from "#app/pages/new/scope-fields.tsx";
import { loadQuestionSets } from "#app/questions.ts";
import type { StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import styles from "./new-page.module.css";

type Errors = { readonly [Field in "title" | "language" | "questions"]?: string };

export function NewPage() {
  useTitle("New datasheet");
  const library = useLibrary();
  const settings = useSettings();
  const sets = useLoaded("sets", () => loadQuestionSets(library));
  // Said in the place of the page, as for any page that did not arrive whole.
  if (sets.status === "failed") throw sets.error;
  return (
    <>
      <WorkbenchBar />
      <main className="page" id="main" tabIndex={-1} aria-busy={settings === undefined}>
        <h1 className="page-title">New datasheet</h1>
        {settings !== undefined && sets.status === "ready" && (
          <NewForm
            sets={sets.value}
            author={{ name: settings.name ?? "", role: settings.role ?? "" }}
          />
        )}
      </main>
    </>
  );
}

interface NewFormProps {
  readonly sets: Parameters<typeof begin>[1];
  readonly author: { readonly name: string; readonly role: string };
}

function NewForm({ sets, author }: NewFormProps) {
  const library = useLibrary();
  const navigate = useNavigate();
  const titleId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [beginning, setBeginning] = useState<Beginning>({
    title: "",
    language: browserLanguage(),
    scope: {},
    questions: { shipped: "everything", own: [] },
    ...author,
  });
  const [errors, setErrors] = useState<Errors>({});
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState<StoreProblem | undefined>();
  const asksAuthor = useRef(author.name === "");
  const titleField = useRef<HTMLInputElement>(null);
  useEffect(() => titleField.current?.focus(), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when it was tried, not while typing
  useEffect(() => {
    const [first, ...more] = Object.keys(errors);
    if (first === undefined) return;
    if (more.length > 0) summary.current?.focus();
    else document.getElementById(`new-${first}`)?.focus();
  }, [attempts]);

  const change = (part: Partial<Beginning>) => setBeginning((before) => ({ ...before, ...part }));

  async function create(): Promise<void> {
    const begun = begin(beginning, sets, { id: newId(), at: now() });
    if (!begun.ok) {
      setErrors(begun.problem);
      setAttempts((before) => before + 1);
      return;
    }
    const { name, role } = beginning;
    if (name.trim() !== author.name || role.trim() !== author.role) {
      await library.changeSettings({
        name: name.trim() || undefined,
        role: role.trim() || undefined,
      });
    }
    const { draft } = begun.value;
    const { id } = draft.sheet;
    const put = await library.put(draft, { at: draft.sheet.createdAt ?? now(), session: id });
    if (put.ok) void navigate(`/d/${id}/write`);
    else setProblem(put.problem);
  }

  const found = Object.entries(errors);
  return (
    <form
      className={styles["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      {problem !== undefined && (
        <div role="alert">
          <Message tone="error" title={storeProblemWords(problem).what}>
            <p>{storeProblemWords(problem).next}</p>
          </Message>
        </div>
      )}
      {found.length > 1 && (
        <div ref={summary} tabIndex={-1} className={styles["summary"]} role="alert">
          <p>Before it can begin:</p>
          <ul>
            {found.map(([field, words]) => (
              <li key={field}>
                <button
                  type="button"
                  className="link"
                  onClick={() => document.getElementById(`new-${field}`)?.focus()}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles["part"]}>
        <label className="ask" htmlFor="new-title">
          What is the dataset called?
        </label>
        <p className={styles["hint"]} id={`${titleId}-hint`}>
          Its title as readers will see it. It can be changed at any time.
        </p>
        {errors.title !== undefined && (
          <p className="error" id={`${titleId}-error`}>
            <Icon name="warning" small />
            {errors.title}
          </p>
        )}
        <input
          ref={titleField}
          id="new-title"
          className="field"
          value={beginning.title}
          maxLength={2000}
          autoComplete="off"
          aria-required="true"
          aria-invalid={errors.title !== undefined}
          aria-describedby={`${titleId}-hint ${errors.title === undefined ? "" : `${titleId}-error`}`}
          onChange={(event) => {
            change({ title: event.target.value });
            setErrors(({ title: _, ...others }) => others);
          }}
        />
      </div>
      <ScopeFields
        scope={beginning.scope}
        sets={wantedSets(beginning.questions, sets)}
        onChange={(scope) => change({ scope })}
      />
      <QuestionChoice
        sets={sets}
        choice={beginning.questions}
        error={errors.questions}
        onChange={(questions) => {
          change({ questions });
          setErrors(({ questions: _, ...others }) => others);
        }}
      />
      {asksAuthor.current && (
        <AuthorFields name={beginning.name} role={beginning.role} onChange={change} />
      )}
      <LanguageField
        language={beginning.language}
        error={errors.language}
        onChange={(language) => {
          change({ language });
          setErrors(({ language: _, ...others }) => others);
        }}
      />
      <p className={styles["acts"]}>
        <button type="submit" className="button primary">
          Begin writing
        </button>
        <span className="meta">
          {asksAuthor.current
            ? "Everything but the title can wait."
            : `You write as ${author.name}${author.role === "" ? "" : `, ${author.role}`}. Change it in Settings.`}
        </span>
      </p>
    </form>
  );
}
