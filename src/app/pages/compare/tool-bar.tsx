import { useId } from "react";
import { SearchField } from "#app/components/search-field.tsx";
import { ChangeIcon } from "#app/pages/compare/change-icon.tsx";
import type { View } from "#app/pages/compare/text/compared-text.tsx";
import styles from "./comparison-view.module.css";

interface ToolBarProps {
  readonly said: string;
  readonly query: string;
  readonly slash: boolean;
  readonly view: View;
  readonly unread: number;
  readonly onQuery: (query: string) => void;
  readonly onNextUnread: () => void;
  readonly onView: (view: View) => void;
}

const views = [
  { view: "inline", icon: "inline", words: "Inline" },
  { view: "sides", icon: "sides", words: "Side by side" },
] as const;

/** How far the reading is, and how the changes are shown; it stays in view. */
export function ToolBar(props: ToolBarProps) {
  const { said, query, slash, view, unread, onQuery, onNextUnread, onView } = props;
  const name = useId();
  return (
    <div className={`${styles["tool"]} no-print`}>
      <p className={`${styles["at"]} meta num`} role="status">
        {said}
      </p>
      <SearchField label="Search the changes" value={query} onChange={onQuery} slash={slash} />
      <button type="button" className="button bare" disabled={unread === 0} onClick={onNextUnread}>
        Next unread
        <span className={styles["caps"]} aria-hidden="true">
          <kbd>Alt</kbd> <kbd>N</kbd>
        </span>
      </button>
      <fieldset className="segments">
        <legend className="sr">Layout</legend>
        {views.map((each) => (
          <label key={each.view}>
            <input
              type="radio"
              name={name}
              checked={view === each.view}
              onChange={() => onView(each.view)}
            />
            <ChangeIcon name={each.icon} />
            <span>{each.words}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
