import { Link } from "react-router";
import { Ledger } from "#app/components/ledger.tsx";
import { addressTo } from "#app/pages/read/place-in-address.ts";
import type { ReleasePart } from "#app/pages/read/release-sections.tsx";
import { useCurrentSection } from "#app/pages/read/use-current-section.ts";
import type { ReadSection } from "#core/formats/html/reading.ts";
import styles from "./read.module.css";

interface ContentsProps {
  readonly sections: readonly ReadSection[];
  /** What a release says before and after its sections. */
  readonly parts: Readonly<{ before: readonly ReleasePart[]; after: readonly ReleasePart[] }>;
  /** Whether there is text without a question. */
  readonly loose: boolean;
}

export function Contents({ sections, parts, loose }: ContentsProps) {
  const current = useCurrentSection([...parts.before, ...sections, ...parts.after]);
  const partLine = ({ id, title }: ReleasePart) => (
    <li key={id}>
      <Link
        to={addressTo(id)}
        replace
        preventScrollReset
        aria-current={id === current ? "true" : undefined}
      >
        {title}
      </Link>
    </li>
  );
  return (
    <nav className={styles["toc"]} aria-labelledby="contents">
      <h2 className="label" id="contents">
        Contents
      </h2>
      <ol>
        {parts.before.map(partLine)}
        {sections.map(({ id, title, ticks }) => (
          <li key={id}>
            <Link
              to={addressTo(id)}
              replace
              preventScrollReset
              aria-current={id === current ? "true" : undefined}
            >
              <span>{title}</span>
              <Ledger title={title} ticks={ticks} size="low" />
            </Link>
          </li>
        ))}
        {loose && (
          <li>
            <Link to={addressTo("unplaced")} replace>
              Text without a question
            </Link>
          </li>
        )}
        {parts.after.map(partLine)}
        <li>
          <Link to={addressTo("colophon")} replace>
            About this sheet
          </Link>
        </li>
      </ol>
    </nav>
  );
}
