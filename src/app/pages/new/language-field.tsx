import { useState } from "react";
import { Combobox } from "#app/fields/combobox.tsx";
import { findLanguages, languageName, tagOf } from "#app/fields/language-names.ts";
import styles from "./new-page.module.css";

interface LanguageFieldProps {
  /** Its tag; empty while what is typed is no language. */
  readonly language: string;
  readonly error: string | undefined;
  readonly onChange: (language: string) => void;
}

/** Begins with the browser's own language, by its name, for the person to see and to change. */
export function LanguageField({ language, error, onChange }: LanguageFieldProps) {
  const [text, setText] = useState(() => languageName(language) ?? language);
  const choose = (next: string) => {
    setText(languageName(next) ?? next);
    onChange(next);
  };
  return (
    <div className={styles["language"]}>
      <Combobox
        id="new-language"
        asks
        label="Which language will you write in?"
        nouns={["language", "languages"]}
        text={text}
        onText={(typed) => {
          setText(typed);
          onChange(tagOf(typed) ?? "");
        }}
        onPick={({ value }) => choose(value)}
        onLeave={() => {
          if (language !== "") choose(language);
        }}
        find={findLanguages}
        hint="Search by name, or write a tag such as pt-BR. It tells browsers how to read and break your words; the questions stay English."
        error={error}
      />
    </div>
  );
}
