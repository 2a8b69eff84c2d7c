import { ChangeList } from "#app/pages/merge/change-list.tsx";
import type { Brought } from "#app/pages/merge/laid-out.ts";
import styles from "./merge.module.css";

interface BroughtViewProps {
  readonly brought: Brought;
  readonly title: string;
  readonly refused: boolean;
  /** Whether it also holds a conflict, which goes where the rest goes. */
  readonly clashes: boolean;
  readonly names: readonly [before: string, after: string];
  readonly onRefuse: (refused: boolean) => void;
}

/** What the file brings to one answer or fact, with the choice to take it or not. */
export function BroughtView(props: BroughtViewProps) {
  const { brought, title, refused, clashes, names, onRefuse } = props;
  return (
    <li className={styles["brought"]}>
      <h3 className="ask" dir="auto">
        {title}
      </h3>
      <div className={refused ? styles["refused"] : undefined}>
        <ChangeList changes={brought.changes} otherwise={brought.taken} names={names} />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={!refused}
          onChange={(event) => onRefuse(!event.target.checked)}
        />
        <span>
          Take it from the file<span className="sr">: {title}</span>
        </span>
      </label>
      {refused && (
        <p className="meta">
          Not taken: {clashes ? "this answer, with its conflicts, stays" : "it stays"} as it is
          here.
        </p>
      )}
    </li>
  );
}
