import { Link } from "react-router";
import { summaryWords } from "#app/pages/check/summary-words.ts";
import { useCheck } from "#app/pages/check/use-check.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { progress, tally } from "#core/datasheet/progress.ts";
import styles from "./release.module.css";

interface CheckLineProps {
  readonly datasheet: Datasheet;
}

/** What Check still says. It never stands in the way: everything releases, complete or not. */
export function CheckLine({ datasheet }: CheckLineProps) {
  const checked = useCheck();
  if (checked === undefined) return null;
  const ticks = progress(datasheet).map((section) => section.ticks);
  const { notYet } = tally(ticks.join(""));
  return (
    <div className={styles["field"]}>
      <p className={styles["name"]}>What Check says</p>
      <p>
        {summaryWords(checked.findings, notYet)} The release can be cut all the same.{" "}
        <Link to={`/d/${datasheet.id}/check`}>Look at Check</Link>
      </p>
    </div>
  );
}
