import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useSettings } from "#app/hooks/use-settings.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import { BackupSettings } from "#app/pages/settings/backup-settings.tsx";
import { KeySettings } from "#app/pages/settings/key-settings.tsx";
import { LookSettings } from "#app/pages/settings/look-settings.tsx";
import { PersonSettings } from "#app/pages/settings/person-settings.tsx";
import { StorageSettings } from "#app/pages/settings/storage-settings.tsx";
import { useChangeSettings } from "#app/pages/settings/use-change-settings.tsx";
import styles from "./settings-page.module.css";

export function SettingsPage() {
  useTitle("Settings");
  const settings = useSettings();
  const { change, trouble } = useChangeSettings();
  return (
    <>
      <WorkbenchBar />
      <main className="page" id="main" tabIndex={-1} aria-busy={settings === undefined}>
        <h1 className="page-title">Settings</h1>
        {trouble}
        {settings !== undefined && (
          <div className={styles["parts"]}>
            <PersonSettings settings={settings} onChange={change} />
            <LookSettings settings={settings} onChange={change} />
            <KeySettings settings={settings} onChange={change} />
            <StorageSettings />
            <BackupSettings settings={settings} />
          </div>
        )}
      </main>
    </>
  );
}
