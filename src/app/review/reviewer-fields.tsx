import type { Reviewer } from "#core/review/review.ts";
import styles from "./review.module.css";

interface ReviewerFieldsProps {
  readonly me: Reviewer;
  readonly onChange: (me: Reviewer) => void;
}

/** Asked once, before the first words; after that it stands in the settings. */
export function ReviewerFields({ me, onChange }: ReviewerFieldsProps) {
  return (
    <fieldset className={styles["who"]}>
      <legend className={styles["legend"]}>Who are you?</legend>
      <p className="meta">
        It stands beside what you say. Nothing checks it: it is what you claim.
      </p>
      <label className="labelled">
        <span className="name">Your name</span>
        <input
          className="field"
          autoComplete="name"
          maxLength={2000}
          value={me.name}
          onChange={(event) => onChange({ ...me, name: event.target.value })}
        />
      </label>
      <label className="labelled">
        <span className="name">Your role, if you like</span>
        <input
          className="field"
          autoComplete="organization-title"
          maxLength={2000}
          value={me.role ?? ""}
          onChange={(event) => onChange({ ...me, role: event.target.value })}
        />
      </label>
    </fieldset>
  );
}
