import { Icon } from "#app/components/icon.tsx";
import { useReview } from "#app/review/review-context.tsx";
import { storeProblemWords } from "#app/words/store-problem.ts";
import styles from "./review.module.css";

/** What became of what was just done, where no bar says it. */
export function ReviewSaid() {
  const review = useReview();
  if (review.status !== "ready") return null;
  return (
    <>
      {review.problem !== undefined && (
        <p className="error">
          <Icon name="warning" small />
          {storeProblemWords(review.problem).what} What you say here stays until you close the page.
        </p>
      )}
      <p role="status" className={styles["said"]}>
        {review.said}
      </p>
    </>
  );
}
