import { Icon } from "#app/components/icon.tsx";
import styles from "./new-page.module.css";

interface LanguageFieldProps {
  readonly language: string;
  readonly error: string | undefined;
  readonly onChange: (language: string) => void;
}

const common = [
  "en",
  "ar",
  "de",
  "es",
  "fr",
  "hi",
  "it",
  "ja",
  "ko",
  "nl",
  "pl",
  "pt",
  "pt-BR",
  "sw",
  "tr",
  "zh",
];

export function LanguageField({ language, error, onChange }: LanguageFieldProps) {
  return (
    <div className={styles["part"]}>
      <label className="ask" htmlFor="new-language">
        Which language will you write in?
      </label>
      <p className={styles["hint"]} id="new-language-hint">
        A short code: en for English, de for German, pt-BR for Brazilian Portuguese. It tells
        browsers how to read and break the words; the questions stay English.
      </p>
      {error !== undefined && (
        <p className="error" id="new-language-error">
          <Icon name="warning" small />
          {error}
        </p>
      )}
      <input
        id="new-language"
        className={`field ${styles["short"]}`}
        list="new-languages"
        autoComplete="off"
        value={language}
        aria-invalid={error !== undefined}
        aria-describedby={`new-language-hint${error === undefined ? "" : " new-language-error"}`}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id="new-languages">
        {common.map((code) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </datalist>
    </div>
  );
}

function nameOf(code: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
}
