import { Link } from "react-router";
import type { SettingProps } from "#app/pages/settings/setting-props.ts";
import styles from "./settings-page.module.css";

export function KeySettings({ settings, onChange }: SettingProps) {
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">Keys</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={settings.singleKeys !== false}
          aria-describedby="settings-keys-about"
          onChange={(event) => onChange({ singleKeys: event.target.checked })}
        />
        Use the single keys <kbd>/</kbd> and <kbd>?</kbd> outside fields
      </label>
      <p className={styles["about"]} id="settings-keys-about">
        Switch them off if you speak to your computer or press keys by accident. All other keys need{" "}
        <kbd>Alt</kbd> or <kbd>Ctrl</kbd>. <Link to="/help">All keys are listed in Help.</Link>
      </p>
    </section>
  );
}
