import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { useSeenDatasheet, useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import { useLibrary } from "#app/library-context.tsx";
import {
  addressOf,
  neighbour,
  type Place,
  placeOfAddress,
  placeWithQuestion,
} from "#app/pages/write/place.ts";
import { PhoneRail, Rail } from "#app/pages/write/rail.tsx";
import { SectionSheet } from "#app/pages/write/section-sheet.tsx";
import { useOpenComments } from "#app/pages/write/use-open-comments.ts";
import { useView } from "#app/pages/write/use-view.ts";
import { useWriteKeys } from "#app/pages/write/use-write-keys.ts";
import { loadGuidance } from "#app/questions.ts";
import type { AnswerState } from "#core/datasheet/answer.ts";
import { emptyAnswer } from "#core/datasheet/draft.ts";
import { progress } from "#core/datasheet/progress.ts";
import styles from "./write.module.css";

const JumpDialog = lazy(() =>
  import("#app/pages/write/jump-dialog.tsx").then((m) => ({ default: m.JumpDialog })),
);
const KeysDialog = lazy(() =>
  import("#app/pages/write/keys-dialog.tsx").then((m) => ({ default: m.KeysDialog })),
);

type Overlay = "none" | "jump" | "keys";

export function WritePage() {
  const address = useParams<{ id: string; section: string; question: string }>();
  const session = useSession();
  const library = useLibrary();
  const navigate = useNavigate();
  const { draft } = useSnapshot();
  const { datasheet, statuses } = useSeenDatasheet();
  const comments = useOpenComments(datasheet);
  const [overlay, setOverlay] = useState<Overlay>("none");
  const [view, setView] = useView();
  const sections = useMemo(() => progress(datasheet), [datasheet]);
  const addressed = placeOfAddress(datasheet, statuses, address);
  const needsQuestion =
    view === "one" && addressed !== undefined && addressed.question === undefined;
  const place = needsQuestion ? placeWithQuestion(datasheet, statuses, addressed) : addressed;
  const guidance = useLoaded(`guidance ${place?.section}`, () =>
    loadGuidance(library, place?.section ?? ""),
  );
  const section = datasheet.sections.find(({ id }) => id === place?.section);
  const title = draft.sheet.dataset.title.trim() || "Untitled datasheet";
  useTitle(section?.title ?? "Write", title);

  const go = useCallback(
    (next: Place, { replace = false } = {}) => {
      void session.flush();
      navigate(addressOf(draft.sheet.id, next), { replace });
    },
    [session, navigate, draft.sheet.id],
  );
  const settled = place?.section === address.section && place?.question === address.question;
  const arrival = (address.section === undefined || needsQuestion) && !settled ? place : undefined;
  const sentTo = useRef("");
  useEffect(() => {
    // The first question that waits is looked for once: it must not move on with the first letter.
    // Sent there twice, a person who has moved on meanwhile would be called back.
    const to = arrival === undefined ? "" : addressOf(draft.sheet.id, arrival);
    if (arrival !== undefined && to !== sentTo.current) go(arrival, { replace: true });
    sentTo.current = to;
  }, [arrival, go, draft.sheet.id]);
  const left = useQuestionLeft(place);
  const step = (steps: 1 | -1) => {
    if (place === undefined) return;
    const from = { ...place, question: place.question ?? left.current };
    const next = neighbour(datasheet, statuses, from, steps);
    // Walking on by key leaves no trail: Back goes to where the walk began.
    if (next !== undefined) go({ section: next.section, question: next.id }, { replace: true });
  };
  const writeState = (question: string, state: AnswerState) => {
    session.writeAnswer(question, { ...(session.answer(question) ?? emptyAnswer), state });
    void session.flush();
  };
  const open = place?.question;
  const toggleView = () => setView(view === "one" ? "section" : "one");
  useWriteKeys({
    disabled: overlay !== "none",
    next: () => step(1),
    previous: () => step(-1),
    state: (state) => {
      if (open !== undefined) writeState(open, state);
    },
    flag: () => {
      if (open !== undefined) toggleComeBack(session, open);
    },
    leave: () => {
      if (place === undefined || view === "one") return;
      left.current = place.question;
      go({ section: place.section, question: undefined }, { replace: true });
    },
    jump: () => setOverlay("jump"),
    keys: () => setOverlay("keys"),
    view: toggleView,
  });

  if (place === undefined || section === undefined) {
    return (
      <main className="page" id="main" tabIndex={-1}>
        <h1 className="page-title">This datasheet asks no questions</h1>
        <p>Choose which questions to ask on the About page.</p>
      </main>
    );
  }
  return (
    <>
      <div className={styles["work"]}>
        <Rail
          datasheet={datasheet}
          sections={sections}
          statuses={statuses}
          answers={draft.answers}
          comments={comments}
          place={place}
          go={go}
          onJump={() => setOverlay("jump")}
        />
        <PhoneRail sections={sections} place={place} go={go} />
        <SectionSheet
          key={section.id}
          section={section}
          datasheet={datasheet}
          statuses={statuses}
          draft={draft}
          guidance={guidance}
          comments={comments}
          place={place}
          view={view}
          onView={toggleView}
          go={go}
          step={step}
          onState={writeState}
          onKeys={() => setOverlay("keys")}
        />
      </div>
      <Suspense>
        {overlay === "jump" && (
          <JumpDialog
            questions={datasheet.questions}
            statuses={statuses}
            onClose={() => setOverlay("none")}
            onChoose={(question) => {
              setOverlay("none");
              go({ section: question.section, question: question.id });
            }}
          />
        )}
        {overlay === "keys" && <KeysDialog onClose={() => setOverlay("none")} />}
      </Suspense>
    </>
  );
}

function toggleComeBack(session: ReturnType<typeof useSession>, question: string): void {
  const { comeBack, ...rest } = session.answer(question) ?? emptyAnswer;
  session.writeAnswer(question, comeBack ? rest : { ...rest, comeBack: true });
  void session.flush();
}

/** The question that was left by Escape: the focus goes to its prompt, and the next step starts there. */
function useQuestionLeft(place: Place | undefined) {
  const left = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (place?.question !== undefined) left.current = undefined;
    if (left.current === undefined) return;
    const article = document.querySelector(`article[data-question="${left.current}"]`);
    if (article === null) left.current = undefined;
    else article.querySelector<HTMLElement>("h2 a")?.focus({ preventScroll: true });
  }, [place?.question]);
  return left;
}
