import type { Parts } from "#core/datasheet/answer.ts";
import type { NamedPart } from "#core/questions/question.ts";
import styles from "./named-parts-field.module.css";
import { TextInput } from "./text-input.tsx";
import { useTyping } from "./use-typing.ts";
import { addressHint } from "./web-address.ts";

type Named = Readonly<Record<string, string>>;

interface NamedPartsFieldProps {
  readonly shelfKey: string;
  readonly asked: readonly NamedPart[];
  readonly named: Parts["named"];
  readonly onChange: (next: Parts["named"]) => void;
}

/** The small blanks beside the text. Blanks that this question no longer has are kept untouched. */
export function NamedPartsField({ shelfKey, asked, named, onChange }: NamedPartsFieldProps) {
  const { typed, change, around } = useTyping<Parts["named"], Named>({
    key: shelfKey,
    value: named,
    read: (value = {}) => value,
    write: writeNamed,
    unfinished: () => false,
    onChange,
  });
  return (
    <div className={styles["parts"]} {...around}>
      {asked.map(({ id, label, kind }) => {
        const text = typed[id] ?? "";
        return (
          <TextInput
            key={id}
            label={label}
            text={text}
            inputMode={kind === "link" ? "url" : "text"}
            spellCheck={kind === "text"}
            hint={kind === "link" ? addressHint(text) : undefined}
            onText={(next) => change({ ...typed, [id]: next })}
          />
        );
      })}
    </div>
  );
}

function writeNamed(typed: Named): Parts["named"] {
  const kept = Object.entries(typed)
    .filter(([, text]) => text.trim() !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
