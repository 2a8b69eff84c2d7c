import type { Settings, SettingsChange } from "#app/storage/library.ts";

export interface SettingProps {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}
