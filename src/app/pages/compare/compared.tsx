import type { ReactNode } from "react";
import { Message } from "#app/components/message.tsx";
import { ComparisonView } from "#app/pages/compare/comparison-view.tsx";
import { useComparison } from "#app/pages/compare/use-comparison.ts";
import { type CompareHref, ReviewProvider } from "#app/review/review-context.tsx";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./compare-page.module.css";

interface ComparedProps {
  readonly before: ReleaseOrDraft;
  readonly after: ReleaseOrDraft;
  readonly pair: string;
  /** Where a release that a reviewer signed is compared with what is here after. */
  readonly compareHref: CompareHref;
  readonly children: ReactNode;
}

/** Two documents that are at hand: compared, and shown once that is done. */
export function Compared({ before, after, pair, compareHref, children }: ComparedProps) {
  const comparing = useComparison(before, after);
  switch (comparing.status) {
    case "comparing":
      return (
        <div className={styles["alone"]}>
          {children}
          <h1 tabIndex={-1}>Comparing</h1>
          <p className="meta" role="status">
            Two long texts take a moment. The page can be used meanwhile.
          </p>
        </div>
      );
    case "failed":
      return (
        <div className={styles["alone"]}>
          {children}
          <div role="alert">
            <Message tone="error" title="The two could not be compared">
              <p>
                Both are as they were. Reload the page and try again. The browser says:{" "}
                {comparing.detail}
              </p>
            </Message>
          </div>
        </div>
      );
    case "ready":
      return (
        <ReviewProvider document={after} compareHref={compareHref}>
          <ComparisonView
            key={pair}
            before={before}
            after={after}
            comparison={comparing.comparison}
            pair={pair}
          >
            {children}
          </ComparisonView>
        </ReviewProvider>
      );
  }
}
