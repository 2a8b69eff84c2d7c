import { useState } from "react";
import { Link, useParams } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Message } from "#app/components/message.tsx";
import { Prose } from "#app/components/prose.tsx";
import { ExportDialog } from "#app/export/export-dialog.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import { useLibrary } from "#app/library-context.tsx";
import { usePlaceInAddress } from "#app/pages/read/place-in-address.ts";
import { Sheet, titleOf } from "#app/pages/read/read-page.tsx";
import { BeginReview, ReviewBar } from "#app/review/review-bar.tsx";
import { ReviewProvider } from "#app/review/review-context.tsx";
import { useReleasesToCompare } from "#app/review/use-releases-to-compare.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { documentWords } from "#core/formats/release-words.ts";
import type { Release } from "#core/release/release.ts";
import styles from "./read.module.css";

/** One release of the datasheet, as it was frozen. */
export function ReadReleasePage() {
  const { id = "", digest = "" } = useParams();
  const library = useLibrary();
  const loaded = useLoaded(`${id} ${digest}`, () => library.readRelease(id, digest));
  // Said in the place of the page, as for any page that did not arrive whole.
  if (loaded.status === "failed") throw loaded.error;
  if (loaded.status === "loading") {
    return <main className="page" id="main" tabIndex={-1} aria-busy="true" />;
  }
  if (loaded.value.ok) return <Released release={loaded.value.value} />;
  const { what, safe, next } = storeProblemWords(loaded.value.problem);
  return (
    <main className="page" id="main" tabIndex={-1}>
      <Message title={what} tone="warning">
        <p>
          {safe} {next}
        </p>
        <p>
          <Link to={`/d/${id}/release`}>Releases of this datasheet</Link>
        </p>
      </Message>
    </main>
  );
}

interface ReleasedProps {
  readonly release: Release;
}

function Released({ release }: ReleasedProps) {
  const [exporting, setExporting] = useState(false);
  const title = titleOf(release);
  useTitle(documentWords(release), title);
  usePlaceInAddress();
  const compareHref = useReleasesToCompare(release.id, release.release.digest);
  return (
    <ReviewProvider document={release} compareHref={compareHref} quiet>
      <main className={styles["doc"]} id="main" tabIndex={-1}>
        <header className={styles["masthead"]}>
          <p className={`${styles["over"]} num`}>{documentWords(release)}</p>
          <h1 dir="auto">{title}</h1>
          {!isBlank(release.dataset.summary) && (
            <div className={styles["standfirst"]}>
              <Prose text={release.dataset.summary ?? ""} />
            </div>
          )}
          <div className={`${styles["acts"]} no-print`}>
            <button type="button" className="button" onClick={() => setExporting(true)}>
              <Icon name="export" />
              Export
            </button>
            <button type="button" className="button" onClick={() => window.print()}>
              <Icon name="print" />
              Print
            </button>
            <Link
              className="button bare"
              to={`/d/${release.id}/compare?from=${release.release.digest}&to=draft`}
            >
              Compare with the draft
            </Link>
            <Link className="button bare" to={`/d/${release.id}/release`}>
              <Icon name="history" />
              All releases
            </Link>
            <BeginReview />
          </div>
        </header>
        <div className={styles["review"]}>
          <ReviewBar listens />
        </div>
        <Sheet document={release} />
        {exporting && <ExportDialog datasheet={release} onClose={() => setExporting(false)} />}
      </main>
    </ReviewProvider>
  );
}
