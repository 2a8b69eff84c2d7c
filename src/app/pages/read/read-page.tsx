import { useMemo, useState } from "react";
import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Prose } from "#app/components/prose.tsx";
import { useSeenDatasheet } from "#app/datasheet-context.tsx";
import { ExportDialog } from "#app/export/export-dialog.tsx";
import { useTitle } from "#app/hooks/use-title.ts";
import { Colophon } from "#app/pages/read/colophon.tsx";
import { Contents } from "#app/pages/read/contents.tsx";
import { EntryView } from "#app/pages/read/entry-view.tsx";
import { GlanceView } from "#app/pages/read/glance-view.tsx";
import { elementId, usePlaceInAddress } from "#app/pages/read/place-in-address.ts";
import {
  ReleaseFiles,
  ReleaseNotes,
  ReleaseSignOffs,
  releaseParts,
} from "#app/pages/read/release-sections.tsx";
import { BeginReview, ReviewBar } from "#app/review/review-bar.tsx";
import { ReviewProvider } from "#app/review/review-context.tsx";
import { SectionNotes, WholeNotes } from "#app/review/section-notes.tsx";
import { useReleasesToCompare } from "#app/review/use-releases-to-compare.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { versionWords } from "#core/datasheet/version.ts";
import { looseTexts, readingSections } from "#core/formats/html/reading.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./read.module.css";

/** The datasheet as its readers will see it. */
export function ReadPage() {
  const { datasheet } = useSeenDatasheet();
  const [exporting, setExporting] = useState(false);
  const title = titleOf(datasheet);
  const compareHref = useReleasesToCompare(datasheet.id);
  useTitle("Read", title);
  usePlaceInAddress();
  return (
    <ReviewProvider document={datasheet} compareHref={compareHref} quiet>
      <main className={styles["doc"]} id="main" tabIndex={-1}>
        <header className={styles["masthead"]}>
          <p className={`${styles["over"]} num`}>{versionWords(datasheet)}</p>
          <h1 dir="auto">{title}</h1>
          {!isBlank(datasheet.dataset.summary) && (
            <div className={styles["standfirst"]}>
              <Prose text={datasheet.dataset.summary ?? ""} />
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
            <Link className="button bare" to={`/d/${datasheet.id}/write`}>
              <Icon name="pencil" />
              Write
            </Link>
            <BeginReview />
          </div>
        </header>
        <div className={styles["review"]}>
          <ReviewBar listens />
        </div>
        <Sheet document={datasheet} />
        {exporting && <ExportDialog datasheet={datasheet} onClose={() => setExporting(false)} />}
      </main>
    </ReviewProvider>
  );
}

interface SheetProps {
  readonly document: ReleaseOrDraft;
}

export function Sheet({ document }: SheetProps) {
  const datasheet = useMemo(() => datasheetOf(document), [document]);
  const sections = useMemo(() => readingSections(datasheet), [datasheet]);
  const parts = useMemo(() => releaseParts(document), [document]);
  const loose = useMemo(() => looseTexts(datasheet), [datasheet]);
  return (
    <>
      <GlanceView document={document} />
      <Contents sections={sections} parts={parts} loose={loose.length > 0} />
      <div className={styles["text"]}>
        <ReleaseNotes document={document} />
        {sections.map(({ id, title, entries }) => (
          <section key={id} className={styles["section"]} aria-labelledby={elementId(id)}>
            <h2 id={elementId(id)} tabIndex={-1}>
              {title}
            </h2>
            {entries.map((entry) => (
              <EntryView
                key={entry.kind === "set-aside" ? entry.reason : entry.question.id}
                entry={entry}
                datasheetId={datasheet.id}
                frozen={document.status === "release"}
              />
            ))}
            {entries.length === 0 && <p className="meta">Nothing is asked here.</p>}
            <SectionNotes section={id} title={title} />
          </section>
        ))}
        {loose.length > 0 && (
          <section className={styles["section"]} aria-labelledby={elementId("unplaced")}>
            <h2 id={elementId("unplaced")} tabIndex={-1}>
              Text without a question
            </h2>
            {loose.map(({ heading, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a loose text has no identity but its place
              <article key={index} className={styles["qa"]}>
                <div className={styles["body"]}>
                  {!isBlank(heading) && (
                    <h3 className="ask" dir="auto">
                      {heading}
                    </h3>
                  )}
                  <Prose text={text} />
                </div>
              </article>
            ))}
          </section>
        )}
        <ReleaseFiles document={document} />
        <ReleaseSignOffs document={document} />
        <WholeNotes />
      </div>
      <Colophon document={document} />
    </>
  );
}

export function titleOf({ dataset }: Pick<Datasheet, "dataset">): string {
  return dataset.title.trim() || "Untitled datasheet";
}
