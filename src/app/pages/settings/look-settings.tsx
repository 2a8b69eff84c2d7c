import type { SettingProps } from "#app/pages/settings/setting-props.ts";

const schemes = [
  { theme: undefined, words: "As the system" },
  { theme: "light", words: "Light" },
  { theme: "dark", words: "Dark" },
] as const;

export function LookSettings({ settings, onChange }: SettingProps) {
  return (
    <fieldset>
      <legend>Colours</legend>
      <div className="segments">
        {schemes.map(({ theme, words }) => (
          <label key={words}>
            <input
              type="radio"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => onChange({ theme })}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
