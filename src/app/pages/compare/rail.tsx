import { Link } from "react-router";
import { ChangeIcon, iconOf } from "#app/pages/compare/change-icon.tsx";
import type { Filter, ShownChapter, Stop } from "#app/pages/compare/stops.ts";
import { type Group, groups, groupWords, kindWords } from "#core/compare/describe-change.ts";
import styles from "./rail.module.css";

interface RailProps {
  /** All of them, and those that the filter lets through. */
  readonly chapters: readonly ShownChapter[];
  readonly shown: readonly ShownChapter[];
  readonly filter: Filter;
  readonly unchanged: number;
  readonly everything: boolean;
  readonly space: { readonly count: number; readonly shown: boolean };
  readonly current: string | undefined;
  readonly isRead: (stop: Stop) => boolean;
  readonly addressOf: (stop: Stop) => string;
  readonly onFilter: (next: Filter) => void;
  readonly onEverything: (next: boolean) => void;
  readonly onSpace: (next: boolean) => void;
  readonly onGo: (stop: Stop) => void;
}

/** What is shown, and the list of changes: where am I, and what else is there. */
export function Rail(props: RailProps) {
  const { chapters, shown, filter, unchanged, everything, space, onFilter } = props;
  const counts = countsByGroup(chapters);
  return (
    <nav className={`${styles["rail"]} no-print`} aria-label="Changes">
      <h2 className="label">Show</h2>
      <ul>
        {groups.map((group) => {
          const count = counts.get(group) ?? 0;
          return (
            count > 0 && (
              <li key={group}>
                <Tick
                  words={groupWords[group]}
                  count={count}
                  checked={!filter.hidden.has(group)}
                  onChange={(checked) =>
                    onFilter({ ...filter, hidden: toggled(filter.hidden, group, !checked) })
                  }
                />
              </li>
            )
          );
        })}
        <li>
          <Tick
            words="What is as it was"
            count={unchanged}
            checked={everything}
            onChange={props.onEverything}
          />
        </li>
        {space.count > 0 && (
          <li>
            <Tick
              words="White space alone"
              count={space.count}
              checked={space.shown}
              onChange={props.onSpace}
            />
          </li>
        )}
      </ul>
      <label className={styles["where"]}>
        <span className="label">Where</span>
        <select
          className="field"
          value={filter.chapter}
          onChange={(event) => onFilter({ ...filter, chapter: event.target.value })}
        >
          <option value="">Everywhere</option>
          {chapters.map(
            ({ id, title, changes }) =>
              changes.length > 0 && (
                <option key={id} value={id}>
                  {title} ({changes.length})
                </option>
              ),
          )}
        </select>
      </label>
      <ChangeList {...props} shown={shown} />
    </nav>
  );
}

function countsByGroup(chapters: readonly ShownChapter[]): ReadonlyMap<Group, number> {
  const counts = new Map<Group, number>();
  for (const { kind } of chapters.flatMap(({ changes }) => changes)) {
    const { group } = kindWords[kind];
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function toggled(hidden: ReadonlySet<Group>, group: Group, hide: boolean): ReadonlySet<Group> {
  const others = [...hidden].filter((each) => each !== group);
  return new Set(hide ? [...others, group] : others);
}

interface TickProps {
  readonly words: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Tick({ words, count, checked, onChange }: TickProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {words}
      <span className="num">{count}</span>
    </label>
  );
}

function ChangeList({ shown, current, isRead, addressOf, onGo }: RailProps) {
  const stops = shown.flatMap((chapter) => chapter.stops);
  return (
    <>
      <h2 className="label">Changes</h2>
      {stops.length === 0 && <p className="meta">None that are shown.</p>}
      <ul>
        {stops.map((stop) => (
          <li key={stop.id}>
            <Link
              to={addressOf(stop)}
              replace
              aria-current={stop.id === current ? "true" : undefined}
              className={isRead(stop) ? styles["read"] : undefined}
              onClick={(event) => {
                event.preventDefault();
                onGo(stop);
              }}
            >
              <StopIcon stop={stop} />
              <span className="sr">{stop.title}: </span>
              <span className={styles["about"]}>{stop.about}</span>
              {isRead(stop) && <span className="sr"> (read)</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

interface StopIconProps {
  readonly stop: Stop;
}

function StopIcon({ stop: { chapter, changes } }: StopIconProps) {
  const [first] = changes;
  if (chapter === "files") return <ChangeIcon name="file" />;
  return first === undefined ? null : <ChangeIcon name={iconOf[first.kind]} />;
}
