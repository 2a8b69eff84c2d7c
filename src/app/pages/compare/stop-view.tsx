import type { ReactNode } from "react";
import { elementId } from "#app/pages/compare/place.ts";
import type { Stop } from "#app/pages/compare/stops.ts";
import type { Change } from "#core/compare/change.ts";
import styles from "./change-view.module.css";

interface StopViewProps {
  readonly stop: Stop;
  readonly read: boolean;
  readonly current: boolean;
  readonly onRead: (read: boolean) => void;
  readonly onCopyLink: (change: Change) => void;
  readonly children: ReactNode;
}

/** Many changes that are read as one: the files, the findings. */
export function StopView({ stop, read, current, onRead, onCopyLink, children }: StopViewProps) {
  const [first] = stop.changes;
  return (
    <article
      id={elementId(stop.id)}
      className={`${styles["change"]} ${current ? styles["current"] : ""}`}
      data-change={stop.id}
      tabIndex={-1}
      aria-label={stop.title}
    >
      {children}
      <p className={`${styles["foot"]} no-print`}>
        <label>
          <input
            type="checkbox"
            checked={read}
            onChange={(event) => onRead(event.target.checked)}
          />
          Read<span className="sr">: {stop.title}</span>
        </label>
        {first !== undefined && (
          <button type="button" className="link" onClick={() => onCopyLink(first)}>
            Copy link<span className="sr"> to {stop.title}</span>
          </button>
        )}
      </p>
    </article>
  );
}
