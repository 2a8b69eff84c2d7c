import { Link } from "react-router";
import { Icon } from "#app/components/icon.tsx";
import { SearchField } from "#app/components/search-field.tsx";
import styles from "./library-top.module.css";

interface LibraryTopProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onLeaveQuery: () => void;
  readonly slash: boolean;
  readonly onImport: () => void;
}

export function LibraryTop({ query, onQuery, onLeaveQuery, slash, onImport }: LibraryTopProps) {
  return (
    <div className={styles["top"]}>
      <h1>Library</h1>
      <SearchField
        label="Search titles and answers"
        value={query}
        onChange={onQuery}
        onLeave={onLeaveQuery}
        slash={slash}
      />
      <button type="button" className="button" onClick={onImport}>
        <Icon name="import" />
        Import
      </button>
      <Link className="button primary" to="/new">
        <Icon name="plus" />
        New datasheet
      </Link>
    </div>
  );
}
