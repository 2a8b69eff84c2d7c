import { lazy, Suspense, useCallback, useState } from "react";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { useImport } from "#app/import/use-import.ts";
import { LibraryContent } from "#app/pages/library/library-content.tsx";
import { useRows } from "#app/pages/library/use-rows.ts";
import type { StoreProblem } from "#app/storage/library.ts";
import styles from "./library-page.module.css";

const StoreTrouble = lazy(() =>
  import("#app/pages/library/store-trouble.tsx").then((m) => ({ default: m.StoreTrouble })),
);
/** Nothing is dropped or pasted before the page is seen, so this comes after the rows. */
const ImportPlaces = lazy(() =>
  import("#app/pages/library/import-places.tsx").then((m) => ({ default: m.ImportPlaces })),
);

export function LibraryPage() {
  useTitle("Library");
  const rows = useRows();
  const imports = useImport();
  const [problem, setProblem] = useState<StoreProblem | undefined>();
  const [pasting, setPasting] = useState(false);
  const paste = useCallback(() => setPasting(true), []);
  const shown = rows.status === "failed" ? rows.problem : problem;
  return (
    <>
      <WorkbenchBar />
      <main
        className={`page ${styles["library"]}`}
        id="main"
        tabIndex={-1}
        aria-busy={rows.status === "loading"}
      >
        {rows.status !== "ready" && <h1 className="page-title">Library</h1>}
        {shown !== undefined && (
          <div role="alert" className={styles["notice"]}>
            <Suspense>
              <StoreTrouble problem={shown} />
            </Suspense>
          </div>
        )}
        {rows.status === "ready" && (
          <LibraryContent
            rows={rows.rows}
            damaged={rows.damaged}
            complete={rows.complete}
            imports={imports}
            onPaste={paste}
            onProblem={setProblem}
          />
        )}
      </main>
      <Suspense>
        <ImportPlaces imports={imports} pasting={pasting} onPasted={() => setPasting(false)} />
      </Suspense>
    </>
  );
}
