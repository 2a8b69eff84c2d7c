import { useState } from "react";
import type { SettingProps } from "#app/pages/settings/setting-props.ts";
import styles from "./settings-page.module.css";

/** Kept when the field is left, so that half a name never stands beside an answer. */
export function PersonSettings({ settings, onChange }: SettingProps) {
  const [name, setName] = useState(settings.name ?? "");
  const [role, setRole] = useState(settings.role ?? "");
  return (
    <section aria-labelledby="settings-person">
      <h2 id="settings-person">You</h2>
      <p className={styles["about"]}>
        Your name stands beside the answers you change from now on, also in exports. Leave it empty
        to stay unnamed.
      </p>
      <div className={styles["pair"]}>
        <label className="labelled">
          <span className="name">Your name</span>
          <input
            className="field"
            autoComplete="name"
            maxLength={2000}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onBlur={() => onChange({ name: name.trim() || undefined })}
          />
        </label>
        <label className="labelled">
          <span className="name">Your role</span>
          <input
            className="field"
            autoComplete="organization-title"
            maxLength={2000}
            value={role}
            onChange={(event) => setRole(event.target.value)}
            onBlur={() => onChange({ role: role.trim() || undefined })}
          />
        </label>
      </div>
    </section>
  );
}
