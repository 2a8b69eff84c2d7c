import {
  type CheckedQuestion,
  type Filter,
  filters,
  fits,
} from "#app/pages/check/checked-questions.ts";
import styles from "./check.module.css";

interface FilterControlProps {
  readonly rows: readonly CheckedQuestion[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const words: Readonly<Record<Filter, string>> = {
  all: "Every question",
  missing: "Something missing",
  weak: "Something weak",
  note: "Worth a look",
  "come-back": "Come back, or a note",
  "not-yet": "Not yet answered",
};

/** Which questions are shown, with how many each choice shows. */
export function FilterControl({ rows, filter, onFilter }: FilterControlProps) {
  return (
    <fieldset className={`${styles["filter"]} no-print`}>
      <legend className="label">Show</legend>
      {filters.map((each) => (
        <label key={each} className="choice">
          <input
            type="radio"
            name="check-filter"
            checked={filter === each}
            onChange={() => onFilter(each)}
          />
          <span>
            {words[each]}{" "}
            <span className="meta num">{rows.filter((row) => fits(row, each)).length}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
