import { useState } from "react";
import { ExportDialog } from "#app/export/export-dialog.tsx";
import { CompareAny } from "#app/pages/release/compare-any.tsx";
import { DeleteDialog } from "#app/pages/release/delete-dialog.tsx";
import { StartDialog } from "#app/pages/release/start-dialog.tsx";
import { DraftStop, GapStop, type ReleaseAct, ReleaseStop } from "#app/pages/release/stops.tsx";
import type { History } from "#app/pages/release/use-history.ts";
import type { Kept } from "#app/pages/release/use-releases.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { lineOf } from "#core/release/history.ts";
import type { Release } from "#core/release/release.ts";
import styles from "./release.module.css";

interface HistorySectionProps {
  readonly published: Datasheet;
  readonly kept: Kept;
  readonly history: History;
}

/** The draft and its releases on a line, the newest first, with what each changed. */
export function HistorySection({ published, kept, history }: HistorySectionProps) {
  const [acting, setActing] = useState<{ act: ReleaseAct; release: Release } | undefined>();
  const { releases, removed } = kept;
  const places = lineOf(releases, removed).toReversed();
  const told = history.status === "told" ? history.told : undefined;
  const close = () => setActing(undefined);
  return (
    <section className={styles["part"]} aria-labelledby="history">
      <h2 id="history" tabIndex={-1} className={styles["heading"]}>
        History
      </h2>
      {history.status === "failed" && (
        <p className="error" role="alert">
          What each release changed could not be worked out. The releases are safe; reload the page
          to try again.
        </p>
      )}
      <ol className={styles["line"]}>
        <DraftStop
          datasheet={published}
          last={releases.at(-1)}
          hadOne={removed.length > 0}
          changed={told?.draft}
        />
        {places.map((place) =>
          place.kind === "gap" ? (
            <GapStop key={place.gap.digest} gap={place.gap} removed={removed} />
          ) : (
            <ReleaseStop
              key={place.release.release.digest}
              release={place.release}
              before={releases[releases.indexOf(place.release) - 1]}
              changed={told?.releases[place.release.release.digest]}
              onAct={(act) => setActing({ act, release: place.release })}
            />
          ),
        )}
      </ol>
      {releases.length > 1 && <CompareAny id={published.id} releases={releases} />}
      {acting?.act === "export" && <ExportDialog datasheet={acting.release} onClose={close} />}
      {acting?.act === "start" && <StartDialog release={acting.release} onClose={close} />}
      {acting?.act === "delete" && (
        <DeleteDialog release={acting.release} releases={releases} onClose={close} />
      )}
    </section>
  );
}
