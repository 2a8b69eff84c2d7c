import type { Link } from "#core/datasheet/answer.ts";
import styles from "./links-field.module.css";
import { newRowKey, RowList } from "./row-list.tsx";
import { TextInput } from "./text-input.tsx";
import { useTyping } from "./use-typing.ts";
import { addressHint } from "./web-address.ts";

interface LinksFieldProps {
  readonly shelfKey: string;
  readonly legend: string;
  readonly links: readonly Link[] | undefined;
  readonly onChange: (next: Link[] | undefined) => void;
}

interface LinkRow {
  readonly key: string;
  readonly link: string;
  readonly title: string;
}

export function LinksField({ shelfKey, legend, links, onChange }: LinksFieldProps) {
  const { typed, change, around } = useTyping<readonly Link[] | undefined, readonly LinkRow[]>({
    key: shelfKey,
    value: links,
    read: (value = []) =>
      value.map(({ link, title }) => ({ key: newRowKey(), link, title: title ?? "" })),
    write: writeLinks,
    unfinished: () => false,
    onChange: (next) => onChange(next === undefined ? undefined : [...next]),
  });
  return (
    <div {...around}>
      <RowList
        legend={legend}
        rows={typed}
        onRows={change}
        blankRow={() => ({ key: newRowKey(), link: "", title: "" })}
        isBlankRow={({ link, title }) => link === "" && title === ""}
        nameOf={({ link, title }, index) => title.trim() || link.trim() || `link ${index + 1}`}
        addLabel="Add a link"
        most={500}
      >
        {(row, changeRow, index) => (
          <div className={styles["row"]}>
            <TextInput
              label="Address"
              hideLabel={index > 0}
              inputMode="url"
              spellCheck={false}
              text={row.link}
              hint={addressHint(row.link)}
              onText={(link) => changeRow({ ...row, link })}
            />
            <TextInput
              label="What is there"
              hideLabel={index > 0}
              text={row.title}
              onText={(title) => changeRow({ ...row, title })}
            />
          </div>
        )}
      </RowList>
    </div>
  );
}

function writeLinks(rows: readonly LinkRow[]): Link[] | undefined {
  const kept = rows
    .filter(({ link, title }) => link.trim() !== "" || title.trim() !== "")
    .map(({ link, title }) => (title.trim() === "" ? { link } : { link, title }));
  return kept.length > 0 ? kept : undefined;
}
