import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { newId, now } from "#app/clock.ts";
import { useSettings } from "#app/hooks/use-settings.ts";
import { useLibrary } from "#app/library-context.tsx";
import { type Selected, SelectedWords } from "#app/review/selected-words.tsx";
import { hasUnsent } from "#app/review/unsent.ts";
import { type Keeper, useKeptReview } from "#app/review/use-kept-review.ts";
import type { StoreProblem } from "#app/storage/library.ts";
import { answerSaid } from "#core/datasheet/canonical.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import { describeEventProblem } from "#core/review/describe-problem.ts";
import { newReview, type Reviewed, type Stamp } from "#core/review/events.ts";
import type { Review, Reviewer } from "#core/review/review.ts";
import { seenText } from "#core/review/seen.ts";
import { type Standing, standing } from "#core/review/standing.ts";

/** What a person does to a review: their words, with the document as it is at that moment. */
export type Saying = (review: Review, document: ReleaseOrDraft, stamp: Stamp) => Reviewed;

/** Words that wait to be written about a piece of an answer. */
export interface Asked extends Selected {
  /** Another number each time, so that the same words can be chosen again. */
  readonly turn: number;
}

export interface OpenReview {
  readonly document: ReleaseOrDraft;
  /** The Markdown of an answer, or of its reason; undefined where nothing of the kind is asked. */
  readonly textOf: (question: string) => string | undefined;
  readonly review: Review | undefined;
  readonly standing: Standing;
  readonly me: Reviewer | undefined;
  readonly setMe: (me: Reviewer) => void;
  /** Does it and keeps it; undefined when it is done, else why not in words. */
  readonly say: (saying: Saying, by: Reviewer) => Promise<string | undefined>;
  readonly keeper: Keeper;
  /** Set while what was said is kept in this page only. */
  readonly problem: StoreProblem | undefined;
  readonly compareHref: CompareHref;
  readonly asked: Asked | undefined;
  readonly ask: (selected: Selected) => void;
  /** Nobody has begun: the page shows no more of it than a way to begin. */
  readonly resting: boolean;
  readonly begin: () => void;
  readonly said: string;
  readonly tell: (words: string) => void;
}

export type CompareHref = (fromDigest: string, question?: string) => string | undefined;

type ReviewState =
  | { readonly status: "none" }
  | { readonly status: "loading" }
  | ({ readonly status: "ready" } & OpenReview);

const ReviewContext = createContext<ReviewState>({ status: "none" });

export function useReview(): ReviewState {
  return useContext(ReviewContext);
}

interface ReviewProviderProps {
  /** What is spoken of: of two that are compared, the newer. */
  readonly document: ReleaseOrDraft;
  /** The document at this very moment, where `document` lags behind somebody who types. */
  readonly latest?: () => ReleaseOrDraft;
  /** Where a document of this digest is compared with the one here; undefined where it is not at hand. */
  readonly compareHref?: CompareHref;
  /** Whether it shows nothing until there is a review, or somebody begins one. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

const nowhere: CompareHref = () => undefined;
const nothingSaid: Standing = { comments: [], signOffs: [], adrift: [] };

/** The comments and sign-offs on one datasheet, whether the library has the datasheet or not. */
export function ReviewProvider({
  document,
  latest,
  compareHref = nowhere,
  quiet = false,
  children,
}: ReviewProviderProps) {
  const kept = useKeptReview(document.id);
  const { me, setMe } = useMe();
  const [asked, setAsked] = useState<Asked>();
  const [said, tell] = useState("");
  const [begun, setBegun] = useState(() => !quiet || hasUnsent(document.id));
  const begin = useCallback(() => setBegun(true), []);
  const latestDocument = useRef(latest ?? (() => document));
  useEffect(() => {
    latestDocument.current = latest ?? (() => document);
  });
  const { status, review, problem, keeper } = kept;
  const textOf = useCallback(
    (id: string) => {
      const question = document.questions.find((each) => each.id === id);
      return question && seenText(answerSaid(document, question, document.answers[id]));
    },
    [document],
  );
  const stands = useMemo(
    () => (review === undefined ? nothingSaid : standing(review, document)),
    [review, document],
  );
  const resting = !begun && (review === undefined || review.events.length === 0);
  const ask = useCallback(
    (selected: Selected) => setAsked((before) => ({ ...selected, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const say = useCallback(
    async (saying: Saying, by: Reviewer) => {
      const spoken = latestDocument.current();
      const stamp: Stamp = { id: newId(), at: now(), by };
      const saved = await keeper.saveReview(
        spoken.id,
        (stored) => saying(stored ?? newReview(spoken), spoken, stamp),
        { at: stamp.at, session: stamp.id },
      );
      return saved.ok ? undefined : describeEventProblem(saved.problem);
    },
    [keeper],
  );
  const state = useMemo(
    (): ReviewState =>
      status === "loading"
        ? { status }
        : {
            status,
            document,
            textOf,
            review,
            standing: stands,
            me,
            setMe,
            say,
            keeper,
            problem,
            compareHref,
            asked,
            ask,
            resting,
            begin,
            said,
            tell,
          },
    [
      status,
      document,
      textOf,
      review,
      stands,
      me,
      setMe,
      say,
      keeper,
      problem,
      compareHref,
      asked,
      ask,
      resting,
      begin,
      said,
    ],
  );
  return (
    <ReviewContext value={state}>
      <SelectedWords active={status === "ready" && !resting} textOf={textOf} onAsk={ask}>
        {children}
      </SelectedWords>
    </ReviewContext>
  );
}

/** Who one writes as: asked once, kept with the settings, or on this page where nothing is kept. */
function useMe() {
  const library = useLibrary();
  const settings = useSettings();
  const [given, setGiven] = useState<Reviewer>();
  const { name = "", role = "" } = settings ?? {};
  const setMe = useCallback(
    (me: Reviewer) => {
      setGiven(me);
      void library.changeSettings({ name: me.name, role: me.role });
    },
    [library],
  );
  const stored = useMemo((): Reviewer | undefined => {
    if (name.trim() === "") return undefined;
    return { name: name.trim(), ...(role.trim() !== "" && { role: role.trim() }) };
  }, [name, role]);
  return { me: given ?? stored, setMe };
}
