import { startTransition, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { TopOfPage } from "#app/components/top-of-page.tsx";
import type { Loaded } from "#app/hooks/use-loaded.ts";
import { OpenQuestion } from "#app/pages/write/open-question.tsx";
import type { Place } from "#app/pages/write/place.ts";
import { QuestionAtRest } from "#app/pages/write/question-at-rest.tsx";
import type { View } from "#app/pages/write/use-view.ts";
import { isMac, keyName } from "#app/words/platform.ts";
import type { AnswerState } from "#core/datasheet/answer.ts";
import { applicability } from "#core/datasheet/applies.ts";
import type { Datasheet, Section } from "#core/datasheet/datasheet.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import type { Status } from "#core/datasheet/status.ts";
import type { Guidance } from "#core/questions/question.ts";
import styles from "./write.module.css";

interface SectionSheetProps {
  readonly section: Section;
  readonly datasheet: Datasheet;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly draft: Draft;
  readonly guidance: Loaded<ReadonlyMap<string, Guidance>>;
  /** How many open comments each question has. */
  readonly comments: ReadonlyMap<string, number>;
  readonly place: Place;
  readonly view: View;
  readonly onView: () => void;
  readonly go: (place: Place) => void;
  readonly step: (steps: 1 | -1) => void;
  readonly onState: (question: string, state: AnswerState) => void;
  readonly onKeys: () => void;
}

export function SectionSheet(props: SectionSheetProps) {
  const {
    section,
    datasheet,
    statuses,
    draft,
    guidance,
    comments,
    place,
    view,
    go,
    step,
    onState,
    onView,
    onKeys,
  } = props;
  const here = datasheet.questions.filter((question) => question.section === section.id);
  const openId = place.question;
  const shown = view === "one" ? here.filter(({ id }) => id === openId) : here;
  const applies = applicability(datasheet);
  const skipped = here.filter(({ id }) => statuses.get(id) === "skipped").length;
  const openAt = shown.findIndex(({ id }) => id === openId);
  const allSet = useLater();
  const sheet = useStillWhileOpening(openId, allSet);
  return (
    <main ref={sheet} className={styles["sheet"]} id="main" tabIndex={-1}>
      <TopOfPage unless={openId !== undefined} />
      <header>
        <div className={styles["headline"]}>
          <h1>{section.title}</h1>
          <button type="button" className="button bare" onClick={onView}>
            {view === "one" ? "Show the whole section" : "One question at a time"}
          </button>
        </div>
        {section.intro !== undefined && <p>{section.intro}</p>}
        {skipped > 0 && (
          <p>
            {skipped === 1 ? "One question is" : `${skipped} questions are`} set aside because of
            other answers or the scope.{" "}
            <Link to={`/d/${datasheet.id}/about#scope`}>Look at the scope</Link>
          </p>
        )}
      </header>
      {shown.map((question, index) => {
        const application = applies.get(question.id);
        const skip = application?.applies === false ? application.skip : undefined;
        return question.id === openId ? (
          <OpenQuestion
            key={question.id}
            question={question}
            sheet={draft.sheet}
            status={statuses.get(question.id) ?? "not-yet"}
            skip={skip}
            guidance={guidance}
            focused={place.question === question.id}
            comments={comments.get(question.id) ?? 0}
            onState={(state) => onState(question.id, state)}
          />
        ) : (
          <QuestionAtRest
            key={question.id}
            question={question}
            datasheetId={datasheet.id}
            scope={datasheet.scope}
            dataset={datasheet.dataset}
            answer={datasheet.answers[question.id]}
            kept={draft.answers[question.id]}
            status={statuses.get(question.id) ?? "not-yet"}
            skip={skip}
            comments={comments.get(question.id) ?? 0}
            isSet={allSet || Math.abs(index - Math.max(openAt, 0)) <= 1}
            go={go}
            onState={onState}
          />
        );
      })}
      <footer className={styles["steps"]}>
        <button type="button" className="button" onClick={() => step(-1)}>
          <Icon name="up" small />
          Previous question
        </button>
        <button type="button" className="button primary" onClick={() => step(1)}>
          <Icon name="down" small />
          Next question
        </button>
      </footer>
      <aside className={styles["keys"]} aria-label="Keyboard">
        <span>
          <kbd>{keyName("Alt")}</kbd> <kbd>↓</kbd> next question
        </span>
        <span>
          <kbd>{keyName("Alt")}</kbd> <kbd>1</kbd>–<kbd>4</kbd> state
        </span>
        <span>
          <kbd>Esc</kbd> leave the field
        </span>
        <span>
          <kbd>{isMac() ? "⌘" : "Ctrl"}</kbd> <kbd>Enter</kbd> done, next
        </span>
        <button type="button" className="link" onClick={onKeys}>
          <kbd>?</kbd> all keys
        </button>
      </aside>
    </main>
  );
}

/** False until the page has been painted: setting a long section takes longer than opening the field that is waited for. */
function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    // The frame first, then the first task after it.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setLater(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return later;
}

/**
 * Keeps the question that opens where it was on the screen while the one above it closes, and the open
 * one while those above it are set; brings it there when it was not on it.
 */
function useStillWhileOpening(openId: string | undefined, allSet: boolean) {
  const sheet = useRef<HTMLElement>(null);
  const tops = useRef<ReadonlyMap<string, number>>(new Map());
  const before = useRef<string | undefined>(undefined);
  const wereSet = useRef(allSet);
  useLayoutEffect(() => {
    const articles = [
      ...(sheet.current?.querySelectorAll<HTMLElement>("article[data-question]") ?? []),
    ];
    const opened = articles.find(({ dataset }) => dataset["question"] === openId);
    if (opened !== undefined && openId !== undefined) {
      const { top } = opened.getBoundingClientRect();
      const known = tops.current.get(openId) ?? top;
      if (before.current !== openId) settle(opened, known);
      else if (wereSet.current !== allSet)
        window.scrollBy({ top: top - known, behavior: "instant" });
    }
    before.current = openId;
    wereSet.current = allSet;
    const remember = () => {
      tops.current = new Map(
        articles.map((article) => [
          article.dataset["question"] ?? "",
          article.getBoundingClientRect().top,
        ]),
      );
    };
    remember();
    window.addEventListener("scroll", remember, { passive: true });
    return () => window.removeEventListener("scroll", remember);
  });
  return sheet;
}

function settle(opened: HTMLElement, top: number): void {
  const bar = 120;
  const visible = top >= bar && top < window.innerHeight * 0.6;
  const wanted = visible ? top : bar;
  window.scrollBy({ top: opened.getBoundingClientRect().top - wanted, behavior: "instant" });
}
