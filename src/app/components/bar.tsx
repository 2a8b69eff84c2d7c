import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import styles from "./bar.module.css";

interface BarProps {
  readonly label: string;
  readonly links: readonly { readonly to: string; readonly text: string; readonly end?: boolean }[];
  /** The datasheet at hand. */
  readonly about?: { readonly title: string; readonly version: string };
  readonly children?: ReactNode;
}

export function Bar({ label, links, about, children }: BarProps) {
  return (
    <header className={`${styles["bar"]} no-print`}>
      <Link className={styles["home"]} to="/" aria-label="Datasheet Workbench, to the library">
        <Icon name="home" />
        <span className={about ? styles["hides"] : undefined}>Datasheet Workbench</span>
      </Link>
      {about !== undefined && (
        <div className={styles["what"]}>
          <b title={about.title}>{about.title}</b>
          <span className="meta num">{about.version}</span>
        </div>
      )}
      <nav aria-label={label}>
        {links.map(({ to, text, end = false }) => (
          <NavLink key={to} to={to} end={end}>
            {text}
          </NavLink>
        ))}
      </nav>
      {children}
    </header>
  );
}
