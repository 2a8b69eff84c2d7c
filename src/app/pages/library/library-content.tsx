import { lazy, Suspense, useMemo, useRef } from "react";
import { Link } from "react-router";
import { useSettings } from "#app/hooks/use-settings.ts";
import { FilePicker } from "#app/import/file-picker.tsx";
import type { Import } from "#app/import/use-import.ts";
import { DropBox } from "#app/pages/library/drop-box.tsx";
import { EmptyLibrary } from "#app/pages/library/empty-library.tsx";
import { LibraryTop } from "#app/pages/library/library-top.tsx";
import { Listing } from "#app/pages/library/listing.tsx";
import { sharedTitles, sorted, titleOf } from "#app/pages/library/rows.ts";
import { searchedWords } from "#app/pages/library/searched-words.ts";
import { useAddress } from "#app/pages/library/use-address.ts";
import { useAnswerSearch } from "#app/pages/library/use-answer-search.ts";
import { useRowActions } from "#app/pages/library/use-row-actions.ts";
import type { Damaged, StoreProblem, Summary } from "#app/storage/library.ts";
import { searchTitles } from "#app/storage/search/titles.ts";
import styles from "./library-page.module.css";

const AnswerHits = lazy(() =>
  import("#app/pages/library/answer-hits.tsx").then((m) => ({ default: m.AnswerHits })),
);
const DeletedList = lazy(() =>
  import("#app/pages/library/deleted-list.tsx").then((m) => ({ default: m.DeletedList })),
);
const DamagedRecords = lazy(() =>
  import("#app/components/damaged-records.tsx").then((m) => ({ default: m.DamagedRecords })),
);
const LibraryFoot = lazy(() =>
  import("#app/pages/library/library-foot.tsx").then((m) => ({ default: m.LibraryFoot })),
);
const Arrivals = lazy(() =>
  import("#app/import/arrivals.tsx").then((m) => ({ default: m.Arrivals })),
);
const ExportDialog = lazy(() =>
  import("#app/export/export-dialog.tsx").then((m) => ({ default: m.ExportDialog })),
);

interface LibraryContentProps {
  readonly rows: readonly Summary[];
  readonly damaged: readonly Damaged[];
  readonly complete: boolean;
  readonly imports: Import;
  readonly onPaste: () => void;
  readonly onProblem: (problem: StoreProblem) => void;
}

export function LibraryContent({
  rows,
  damaged,
  complete,
  imports,
  onPaste,
  onProblem,
}: LibraryContentProps) {
  const { query, setQuery, keepQuery, sort, setSort, view } = useAddress();
  const settings = useSettings();
  const picker = useRef<HTMLInputElement>(null);
  const { act, exporting, endExport } = useRowActions(onProblem);
  const search = useAnswerSearch(query);
  const live = useMemo(() => rows.filter(({ deletedAt }) => deletedAt === undefined), [rows]);
  const deleted = useMemo(() => rows.filter(({ deletedAt }) => deletedAt !== undefined), [rows]);
  const searching = query.trim() !== "";
  // The newest thirty are the first of their own order alone.
  const waits = !complete && (sort === "title" || searching);
  const inOrder = useMemo(() => (waits ? [] : sorted(live, sort)), [live, sort, waits]);
  const found = useMemo(() => searchTitles(inOrder, query), [inOrder, query]);
  const shared = useMemo(() => sharedTitles(live), [live]);
  const titles = useMemo(() => new Map(live.map((row) => [row.id, titleOf(row)])), [live]);
  const choose = () => picker.current?.click();
  const empty = complete && live.length === 0;

  if (view === "deleted") {
    return (
      <>
        <h1 className="page-title">Recently deleted</h1>
        <p className={styles["back"]}>
          <Link to="/">Back to the library</Link>
        </p>
        <Suspense>
          <DeletedList rows={sorted(deleted, "changed")} onProblem={onProblem} />
        </Suspense>
      </>
    );
  }
  return (
    <>
      {empty ? (
        <h1 className="page-title">Library</h1>
      ) : (
        <LibraryTop
          query={query}
          onQuery={setQuery}
          onLeaveQuery={keepQuery}
          slash={settings !== undefined && settings.singleKeys !== false}
          onImport={choose}
        />
      )}
      <FilePicker ref={picker} label="Files to import" onFiles={imports.takeFiles} />
      <p className="sr" role="status">
        {searching && complete ? searchedWords(found.length, search) : ""}
      </p>
      {imports.arrivals.length > 0 && (
        <Suspense>
          <Arrivals
            arrivals={imports.arrivals}
            asking={imports.asking !== undefined}
            onDecide={imports.open}
            onClose={imports.close}
          />
        </Suspense>
      )}
      {damaged.length > 0 && (
        <div className={styles["notice"]}>
          <Suspense>
            <DamagedRecords damaged={damaged} where="this browser’s database" />
          </Suspense>
        </div>
      )}
      {empty ? (
        <EmptyLibrary onImport={choose} onPaste={onPaste} onSample={imports.takeSample} />
      ) : (
        <>
          <Listing
            key={`${sort} ${query}`}
            rows={found}
            of={complete ? live.length : undefined}
            searching={searching}
            titles={shared}
            sort={sort}
            onSort={setSort}
            onAction={act}
          />
          {searching && (
            <Suspense>
              <AnswerHits search={search} titles={titles} />
            </Suspense>
          )}
          {!searching && (
            <DropBox onChoose={choose} onPaste={onPaste} onSample={imports.takeSample} />
          )}
        </>
      )}
      <Suspense>
        <LibraryFoot
          count={complete ? live.length : 0}
          deleted={deleted.length}
          lastBackupAt={settings?.lastBackupAt}
          onRestore={choose}
          onProblem={onProblem}
        />
      </Suspense>
      {exporting !== undefined && (
        <Suspense>
          <ExportDialog datasheet={exporting} onClose={endExport} />
        </Suspense>
      )}
    </>
  );
}
