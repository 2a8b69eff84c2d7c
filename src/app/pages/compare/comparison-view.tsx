import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useLocation } from "react-router";
import { Dialog, DialogActions } from "#app/components/dialog.tsx";
import { KeyList } from "#app/components/key-list.tsx";
import { useToast } from "#app/components/toast.tsx";
import { useSettings } from "#app/hooks/use-settings.ts";
import { ChapterView } from "#app/pages/compare/chapter-view.tsx";
import { ExportActs } from "#app/pages/compare/export-acts.tsx";
import { Overview } from "#app/pages/compare/overview.tsx";
import { chapterElementId, goToElement } from "#app/pages/compare/place.ts";
import { Rail } from "#app/pages/compare/rail.tsx";
import { useReadMarks } from "#app/pages/compare/read-marks.ts";
import { filtered, isOpen, noFilter, type Stop, shownChapters } from "#app/pages/compare/stops.ts";
import type { View } from "#app/pages/compare/text/compared-text.tsx";
import { InTurns, needsTurns } from "#app/pages/compare/text/in-turn.tsx";
import { ToolBar } from "#app/pages/compare/tool-bar.tsx";
import { useCompareKeys } from "#app/pages/compare/use-compare-keys.ts";
import { useReading } from "#app/pages/compare/use-reading.ts";
import { ReviewBar } from "#app/review/review-bar.tsx";
import { WholeNotes } from "#app/review/section-notes.tsx";
import { SignOffs } from "#app/review/sign-offs.tsx";
import { compareKeys } from "#app/words/keys.ts";
import type { Change } from "#core/compare/change.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { textOf } from "#core/compare/describe-change.ts";
import { headline, lede } from "#core/compare/headline.ts";
import { sideWords } from "#core/compare/words.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";
import styles from "./comparison-view.module.css";

interface ComparisonViewProps {
  readonly before: ReleaseOrDraft;
  readonly after: ReleaseOrDraft;
  readonly comparison: Comparison;
  /** How this browser knows the pair, to keep what was read. */
  readonly pair: string;
  /** The choice of the two. */
  readonly children: ReactNode;
}

/** Two datasheets and everything that is not the same: in a sentence, in figures, and change by change. */
export function ComparisonView({ before, after, comparison, pair, children }: ComparisonViewProps) {
  const { pathname, search } = useLocation();
  const toast = useToast();
  const settings = useSettings();
  const [filter, setFilter] = useState(noFilter);
  const [view, setView] = useState<View>("inline");
  const [everything, setEverything] = useState(false);
  const [space, setSpace] = useState(false);
  const [keys, setKeys] = useState(false);
  const [railOpen, setRailOpen] = useState(false);
  const chapters = useMemo(() => shownChapters(comparison), [comparison]);
  const inTurns = useMemo(() => needsTurns(comparison), [comparison]);
  const shown = useMemo(() => filtered(chapters, filter), [chapters, filter]);
  const { isRead, mark } = useReadMarks(pair);
  const reading = useReading(
    chapters,
    shown,
    useCallback(() => setFilter(noFilter), []),
  );
  const stops = useMemo(() => chapters.flatMap((chapter) => chapter.stops), [chapters]);
  const isStopRead = (stop: Stop) => stop.changes.every(isRead);
  const unread = stops.filter((stop) => !isStopRead(stop)).length;
  const shownStops = shown.reduce((sum, chapter) => sum + chapter.stops.length, 0);
  const names = useMemo(
    () => [sideWords(comparison.before), sideWords(comparison.after)] as const,
    [comparison],
  );
  const nextUnread = () => reading.step(1, (stop) => !isStopRead(stop));
  useCompareKeys({
    single: settings?.singleKeys !== false,
    next: () => reading.step(1),
    previous: () => reading.step(-1),
    nextUnread,
    read: () => {
      const stop = stops.find(({ id }) => id === reading.here());
      if (stop === undefined) return;
      mark(stop.changes, !isStopRead(stop));
    },
    keys: () => setKeys(true),
  });
  const copyLink = useCallback(
    (change: Change) => {
      const link = linkTo(comparison, change);
      void navigator.clipboard?.writeText(link).then(
        () => toast({ text: "Link copied. It leads here for whoever has the same two files." }),
        () => toast({ text: `The browser refused the clipboard. The link is ${link}` }),
      );
    },
    [comparison, toast],
  );
  const spaces = comparison.changes.reduce(
    (sum, change) => sum + (textOf(change)?.whitespaceOnly ?? 0),
    0,
  );
  const said = isOpen(filter)
    ? `${stops.length - unread} of ${stops.length} read`
    : `${shownStops} of ${stops.length} shown`;
  const addressOf = (stop: Stop) => {
    const params = new URLSearchParams(search);
    params.set("change", stop.id);
    return `${pathname}?${params}`;
  };
  return (
    <div className={`${styles["page"]} ${railOpen ? styles["railOpen"] : ""}`}>
      <header className={styles["top"]}>
        {children}
        <h1 tabIndex={-1}>{headline(comparison)}</h1>
        <p className={styles["lede"]}>{lede(comparison)}</p>
        <p className={styles["both"]}>
          {names[0]} <span className="mono">{comparison.before.digest}</span>
          <br />
          {names[1]} <span className="mono">{comparison.after.digest}</span>
        </p>
        <ExportActs comparison={comparison} />
        <div className={styles["reviewBar"]}>
          <ReviewBar />
        </div>
      </header>
      <section className={styles["overview"]} aria-label="Overview">
        <Overview
          comparison={comparison}
          chapters={chapters}
          onGo={({ id }) => {
            setFilter(noFilter);
            requestAnimationFrame(() => goToElement(chapterElementId(id)));
          }}
        />
      </section>
      <div className={styles["signOffs"]}>
        <SignOffs />
      </div>
      <div className={styles["railPlace"]}>
        <Rail
          chapters={chapters}
          shown={shown}
          filter={filter}
          unchanged={comparison.figures.total.unchanged}
          everything={everything}
          space={{ count: spaces, shown: space }}
          current={reading.current}
          isRead={isStopRead}
          addressOf={addressOf}
          onFilter={setFilter}
          onEverything={setEverything}
          onSpace={setSpace}
          onGo={reading.go}
        />
      </div>
      <div className={styles["changes"]}>
        <ToolBar
          said={said}
          query={filter.query}
          slash={settings?.singleKeys !== false}
          view={view}
          unread={unread}
          onQuery={(query) => setFilter({ ...filter, query })}
          onNextUnread={nextUnread}
          onView={setView}
        />
        <button
          type="button"
          className={`button ${styles["railButton"]} no-print`}
          aria-expanded={railOpen}
          onClick={() => setRailOpen(!railOpen)}
        >
          {railOpen ? "Hide the filters and the list" : "Filter, and list all changes"}
        </button>
        {shownStops === 0 && !isOpen(filter) && (
          <p className={styles["none"]}>
            No change passes the filter.{" "}
            <button type="button" className="link" onClick={() => setFilter(noFilter)}>
              Show all changes
            </button>
          </p>
        )}
        <InTurns value={inTurns}>
          {shown.map((chapter) => (
            <ChapterView
              key={chapter.id}
              chapter={chapter}
              figures={comparison.figures}
              before={before}
              after={after}
              everything={
                everything &&
                (filter.chapter === "" || filter.chapter === chapter.id) &&
                filter.query.trim() === ""
              }
              view={view}
              space={space}
              names={names}
              current={reading.current}
              isRead={isRead}
              onRead={mark}
              onCopyLink={copyLink}
            />
          ))}
        </InTurns>
        <WholeNotes signOffs="elsewhere" />
      </div>
      {keys && (
        <Dialog title="Keys of this page" onClose={() => setKeys(false)}>
          <KeyList groups={[compareKeys]} />
          <DialogActions>
            <button type="button" className="button" onClick={() => setKeys(false)}>
              Close
            </button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  );
}

/** Leads to one change for whoever has, or hands over, the same two. */
function linkTo({ before, after }: Comparison, change: Change): string {
  const params = new URLSearchParams({ from: before.digest, to: after.digest, change: change.id });
  return `${location.href.split("#")[0]}#/compare?${params}`;
}
