import { useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Combobox } from "#app/fields/combobox.tsx";
import { findLanguages, languageName } from "#app/fields/language-names.ts";
import { useDatasetField } from "#app/pages/about/use-dataset-field.ts";
import styles from "./about.module.css";

/** The languages in the data, by BCP 47 tag. */
export function LanguagesField() {
  const { value: tags = [], onChange } = useDatasetField("languages");
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const keep = (next: readonly string[]) => onChange(next.length > 0 ? [...next] : undefined);
  return (
    <div ref={box} id="languages" className={styles["field"]}>
      <Combobox
        label="Languages in the data"
        nouns={["language", "languages"]}
        text={text}
        onText={setText}
        find={findLanguages}
        onPick={({ value }) => {
          if (!tags.includes(value)) keep([...tags, value]);
          setText("");
        }}
        hint={
          text.trim() !== "" && findLanguages(text).matches === 0
            ? `“${text.trim()}” isn’t added: no language has this name or tag.`
            : "Search by name, or type a tag such as gsw or pt-BR, then choose it."
        }
      />
      {tags.length > 0 && (
        <ul className={styles["tags"]} aria-label="Chosen languages">
          {tags.map((tag) => (
            <li key={tag}>
              {languageName(tag) ?? tag} <span className="meta">{tag}</span>
              <button
                type="button"
                className="button bare square"
                aria-label={`Remove ${languageName(tag) ?? tag}`}
                onClick={() => {
                  keep(tags.filter((each) => each !== tag));
                  box.current?.querySelector("input")?.focus();
                }}
              >
                <Icon name="close" small />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
