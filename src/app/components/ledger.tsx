import { tally } from "#core/datasheet/progress.ts";
import styles from "./ledger.module.css";

interface LedgerProps {
  readonly title: string;
  /** One letter a question, as `progress` gives them. */
  readonly ticks: string;
  readonly size?: "low" | "tall";
}

/** One tick a question: full answered, dash not applicable, hollow unknown, striped withheld, dot not yet. */
export function Ledger({ title, ticks, size = "tall" }: LedgerProps) {
  return (
    <span
      className={`${styles["ledger"]} ${styles[size]}`}
      role="img"
      aria-label={`${title}: ${ledgerWords(ticks)}`}
    >
      {[...ticks].map((tick, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its place
        <i key={index} className={styles[classOf[tick] ?? "o"]} />
      ))}
    </span>
  );
}

const classOf: Readonly<Record<string, string>> = {
  a: "a",
  n: "n",
  s: "n",
  u: "u",
  w: "w",
  o: "o",
  "-": "o",
};

/** "9 answered, 3 not applicable, 1 unknown, 2 not yet answered". */
export function ledgerWords(ticks: string): string {
  const counts = tally(ticks);
  const words = [
    [counts.answered, "answered"],
    [counts.notApplicable + counts.skipped, "not applicable"],
    [counts.unknown, "unknown"],
    [counts.withheld, "withheld"],
    [counts.notYet, "not yet answered"],
  ] as const;
  const said = words.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length > 0 ? said.join(", ") : "nothing asked";
}
