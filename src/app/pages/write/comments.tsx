import { useDeferredValue, useEffect, useState } from "react";
import { useSeenDatasheet, useSession } from "#app/datasheet-context.tsx";
import { AnswerNotes } from "#app/review/answer-notes.tsx";
import { ReviewProvider } from "#app/review/review-context.tsx";
import { ReviewSaid } from "#app/review/review-said.tsx";
import { useReleasesToCompare } from "#app/review/use-releases-to-compare.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";

interface CommentsProps {
  readonly question: string;
}

/** What reviewers say of the answer that is being written, and a way to answer them. */
export function Comments({ question }: CommentsProps) {
  const session = useSession();
  const { datasheet } = useSeenDatasheet();
  const compareHref = useReleasesToCompare(datasheet.id);
  const document = useAtRest(datasheet);
  return (
    <ReviewProvider
      document={document}
      latest={() => exported(session.snapshot().draft)}
      compareHref={compareHref}
    >
      <AnswerNotes question={question} />
      <ReviewSaid />
    </ReviewProvider>
  );
}

const pause = 1200;

/** The datasheet as it was when the writing last paused: how comments stand to it takes all its digests. */
function useAtRest(datasheet: Datasheet): Datasheet {
  const [rested, setRested] = useState(datasheet);
  useEffect(() => {
    const timer = setTimeout(() => setRested(datasheet), pause);
    return () => clearTimeout(timer);
  }, [datasheet]);
  return useDeferredValue(rested);
}
