import { Notes } from "#app/review/notes.tsx";
import { useReview } from "#app/review/review-context.tsx";
import { useSelectedWords } from "#app/review/selected-words.tsx";
import { comment } from "#core/review/events.ts";

interface AnswerNotesProps {
  readonly question: string;
  /** Nothing but the comments there are: no way to begin one. */
  readonly folded?: boolean;
}

/** The comments on one answer, beside it. */
export function AnswerNotes({ question, folded = false }: AnswerNotesProps) {
  const review = useReview();
  const selected = useSelectedWords();
  if (review.status !== "ready" || review.resting) return null;
  const source = review.textOf(question);
  if (source === undefined) return null;
  const label = review.document.questions.find(({ id }) => id === question)?.label ?? question;
  const here = selected?.question === question ? selected : undefined;
  const { asked } = review;
  return (
    <Notes
      review={review}
      label={label}
      place={`answer ${question}`}
      source={source}
      comments={review.standing.comments.filter(
        ({ on }) => on.kind === "answer" && on.question === question,
      )}
      {...(asked?.question === question && { quoted: asked })}
      begin={here?.range === undefined ? "Comment" : "Comment on the selected words"}
      onBegin={() => review.ask(here ?? { question })}
      folded={folded}
      saying={(text, range) => (all, document, stamp) =>
        comment(
          all,
          document,
          { on: { kind: "answer", question, ...(range && { range }) }, text },
          stamp,
        )
      }
    />
  );
}
