import { StatusIcon } from "#app/components/status-icon.tsx";
import { ChangeIcon } from "#app/pages/compare/change-icon.tsx";
import type { Standing } from "#core/compare/change.ts";
import { standingWords } from "#core/compare/words.ts";
import styles from "./change-view.module.css";

interface StateArrowProps {
  readonly was: Standing;
  readonly is: Standing;
}

/** Both states, with an arrow between. */
export function StateArrow({ was, is }: StateArrowProps) {
  return (
    <p className={styles["arrow"]}>
      <State standing={was} />
      <ChangeIcon name="arrow" />
      <span className="sr">became</span>
      <State standing={is} />
    </p>
  );
}

interface StateProps {
  readonly standing: Standing;
}

function State({ standing }: StateProps) {
  return (
    <span className={`${styles["state"]} ${standing}`}>
      <StatusIcon name={standing} />
      {standingWords[standing]}
    </span>
  );
}
