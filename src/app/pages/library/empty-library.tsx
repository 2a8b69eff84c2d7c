import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { Ledger } from "#app/components/ledger.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { numberWords } from "#app/words/when.ts";
import styles from "./empty-library.module.css";

interface EmptyLibraryProps {
  readonly onImport: () => void;
  readonly onPaste: () => void;
  readonly onSample: () => void;
}

/** An empty library: every question open, and what to do first. */
export function EmptyLibrary({ onImport, onPaste, onSample }: EmptyLibraryProps) {
  const loaded = useLoaded("open sections", () => import("virtual:open-sections"));
  const sections = loaded.status === "ready" ? loaded.value.openSections : [];
  const ticks = sections.map((section) => section.ticks).join("");
  const counted = ticks.split("o").length - 1;
  const optional = ticks.split("-").length - 1;
  return (
    <section className={styles["empty"]} aria-labelledby="empty-title">
      <span className={styles["ledgers"]}>
        {sections.map(({ id, title, ticks }) => (
          <Ledger key={id} title={title} ticks={ticks} />
        ))}
      </span>
      <p className={styles["count"]}>
        {ticks !== "" && `${counted} questions, and ${numberWords(optional)} for anything else`}
      </p>
      <h2 id="empty-title">Every question is still open</h2>
      <p>
        A datasheet tells what only the makers of a dataset know: why it exists, who is in it, what
        went wrong, what it isn’t for. Give the dataset a name to begin, and write over days. Every
        word is kept in this browser as you type, and nowhere else.
      </p>
      <div className={styles["acts"]}>
        <Link className="button primary" to="/new">
          <Icon name="plus" />
          New datasheet
        </Link>
        <button type="button" className="button" onClick={onImport}>
          <Icon name="import" />
          Import one
        </button>
        <button type="button" className="button" onClick={onSample}>
          Open the sample, Palmer Penguins
        </button>
      </div>
      <p className={styles["ways"]}>
        You can also drop a file anywhere on this page, or{" "}
        <button type="button" className="link" onClick={onPaste}>
          paste its text
        </button>
        .
      </p>
    </section>
  );
}
