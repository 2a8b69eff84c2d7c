import { ChangeBody } from "#app/pages/compare/change-body.tsx";
import type { Change } from "#core/compare/change.ts";
import { describeChange } from "#core/compare/describe-change.ts";
import { jsonWords } from "#core/compare/words.ts";
import styles from "./merge.module.css";

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** Shown as it is stored where Compare has no words of its own. */
  readonly otherwise: readonly { readonly was?: unknown; readonly is?: unknown }[];
  readonly names: readonly [before: string, after: string];
}

/** What a change does, as Compare shows it. */
export function ChangeList({ changes, otherwise, names }: ChangeListProps) {
  if (changes.length === 0) {
    return otherwise.map(({ was, is }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not change
      <p key={index} className={styles["raw"]}>
        {was !== undefined && <del>{jsonWords(was)}</del>}{" "}
        {is !== undefined && <ins>{jsonWords(is)}</ins>}
      </p>
    ));
  }
  return changes.map((change) => {
    const { title, about } = describeChange(change);
    return (
      <div key={change.id} className={styles["change"]} data-change={change.id}>
        <p className="meta">
          {title}
          {change.kind.startsWith("question-") && `: ${about}`}
        </p>
        <ChangeBody change={change} view="inline" space={false} names={names} />
      </div>
    );
  });
}
