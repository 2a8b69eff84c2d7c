import { DamagedRecords } from "#app/components/damaged-records.tsx";
import { Message } from "#app/components/message.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { HistorySection } from "#app/pages/release/history-section.tsx";
import { NextSection } from "#app/pages/release/next-section.tsx";
import { useHistory } from "#app/pages/release/use-history.ts";
import { usePublished } from "#app/pages/release/use-published.ts";
import { type Kept, useReleases } from "#app/pages/release/use-releases.ts";
import { VerifySection } from "#app/pages/release/verify-section.tsx";
import { ReviewBar } from "#app/review/review-bar.tsx";
import { ReviewProvider } from "#app/review/review-context.tsx";
import { useReleasesToCompare } from "#app/review/use-releases-to-compare.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import styles from "./release.module.css";

const parts = [
  { id: "next", title: "The next release" },
  { id: "history", title: "History" },
  { id: "verify", title: "Verify" },
] as const;

/** Where a draft is frozen, and where all its releases stand. */
export function ReleasePage() {
  const published = usePublished();
  const releases = useReleases(published.id);
  useTitle("Release", published.dataset.title.trim() || "Untitled datasheet");
  switch (releases.status) {
    case "loading":
      return <main className="page" id="main" tabIndex={-1} aria-busy="true" />;
    case "failed": {
      const { what, safe, next } = storeProblemWords(releases.problem);
      return (
        <main className="page" id="main" tabIndex={-1}>
          <div role="alert">
            <Message tone="error" title={what}>
              <p>
                {safe} {next}
              </p>
            </Message>
          </div>
        </main>
      );
    }
    case "ready":
      return <Releasing published={published} kept={releases.kept} />;
  }
}

interface ReleasingProps {
  readonly published: Datasheet;
  readonly kept: Kept;
}

function Releasing({ published, kept }: ReleasingProps) {
  const history = useHistory(kept.releases, published);
  const compareHref = useReleasesToCompare(published.id);
  return (
    <main className={`page ${styles["page"]}`} id="main" tabIndex={-1}>
      <h1 className={`page-title ${styles["title"]}`}>Release</h1>
      <nav className={styles["contents"]} aria-label="On this page">
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <button type="button" className="link" onClick={() => goTo(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles["text"]}>
        {kept.damaged.length > 0 && (
          <DamagedRecords damaged={kept.damaged} where="the releases of this datasheet" />
        )}
        <ReviewProvider document={published} compareHref={compareHref} quiet>
          <ReviewBar listens />
        </ReviewProvider>
        <NextSection published={published} kept={kept} history={history} />
        <HistorySection published={published} kept={kept} history={history} />
        <VerifySection id={published.id} />
      </div>
    </main>
  );
}

function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
