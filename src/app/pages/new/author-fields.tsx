import styles from "./new-page.module.css";

interface AuthorFieldsProps {
  readonly name: string;
  readonly role: string;
  readonly onChange: (part: { readonly name?: string; readonly role?: string }) => void;
}

/** Asked once, kept in the settings, and never needed. */
export function AuthorFields({ name, role, onChange }: AuthorFieldsProps) {
  return (
    <fieldset className={styles["part"]}>
      <legend className="ask">Who are you?</legend>
      <p className={styles["hint"]}>
        Your name stands beside the answers you change, also in exports. It is asked once; leave it
        empty to stay unnamed.
      </p>
      <div className={styles["pair"]}>
        <label className="labelled">
          <span className="name">Your name</span>
          <input
            className="field"
            autoComplete="name"
            maxLength={2000}
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </label>
        <label className="labelled">
          <span className="name">Your role, such as “data steward”</span>
          <input
            className="field"
            autoComplete="organization-title"
            maxLength={2000}
            value={role}
            onChange={(event) => onChange({ role: event.target.value })}
          />
        </label>
      </div>
    </fieldset>
  );
}
