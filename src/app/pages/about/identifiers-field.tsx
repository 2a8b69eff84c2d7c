import { newRowKey, RowList } from "#app/fields/row-list.tsx";
import { TextInput } from "#app/fields/text-input.tsx";
import { useTyping } from "#app/fields/use-typing.ts";
import { useDatasetField } from "#app/pages/about/use-dataset-field.ts";
import type { Identifier } from "#core/datasheet/datasheet.ts";
import type { z } from "#core/zod.ts";
import styles from "./about.module.css";

type DatasetIdentifier = z.infer<typeof Identifier>;

interface IdentifierRow {
  readonly key: string;
  readonly kind: DatasetIdentifier["kind"];
  readonly value: string;
  readonly relation: string;
}

const kinds: Readonly<Record<DatasetIdentifier["kind"], string>> = {
  doi: "DOI",
  arxiv: "arXiv",
  url: "Web address",
  handle: "Handle",
  ark: "ARK",
  other: "Other",
};

export function IdentifiersField() {
  const { value, onChange } = useDatasetField("identifiers");
  const { typed, change, around } = useTyping<
    readonly DatasetIdentifier[] | undefined,
    readonly IdentifierRow[]
  >({
    key: "about/identifiers",
    value,
    read: (identifiers = []) =>
      identifiers.map((each) => ({ ...each, key: newRowKey(), relation: each.relation ?? "" })),
    write: writeIdentifiers,
    unfinished: () => false,
    onChange: (next) => onChange(next === undefined ? undefined : [...next]),
  });
  return (
    <div id="identifiers" className={styles["field"]} {...around}>
      <h3 className={styles["name"]}>Identifiers</h3>
      <p className="meta">
        The dataset’s own DOI first, then those of papers and related datasets.
      </p>
      <RowList
        legend="Identifiers"
        rows={typed}
        onRows={change}
        blankRow={(): IdentifierRow => ({ key: newRowKey(), kind: "doi", value: "", relation: "" })}
        isBlankRow={({ value: text, relation }) => text === "" && relation === ""}
        nameOf={({ value: text }, index) => text.trim() || `identifier ${index + 1}`}
        addLabel="Add an identifier"
        most={100}
      >
        {(row, changeRow, index) => (
          <div className={styles["identifier"]}>
            <label className="labelled">
              <span className={index === 0 ? "name" : "sr"}>Kind</span>
              <select
                className="field"
                value={row.kind}
                onChange={(event) => {
                  const kind = kindOf(event.target.value);
                  if (kind !== undefined) changeRow({ ...row, kind });
                }}
              >
                {Object.entries(kinds).map(([kind, words]) => (
                  <option key={kind} value={kind}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
            <TextInput
              label="Identifier"
              hideLabel={index > 0}
              spellCheck={false}
              text={row.value}
              onText={(text) => changeRow({ ...row, value: text })}
            />
            <TextInput
              label="What it is of"
              hideLabel={index > 0}
              text={row.relation}
              onText={(relation) => changeRow({ ...row, relation })}
            />
          </div>
        )}
      </RowList>
    </div>
  );
}

function kindOf(value: string): DatasetIdentifier["kind"] | undefined {
  return (Object.keys(kinds) as DatasetIdentifier["kind"][]).find((kind) => kind === value);
}

function writeIdentifiers(rows: readonly IdentifierRow[]): DatasetIdentifier[] | undefined {
  const kept = rows
    .filter(({ value, relation }) => value.trim() !== "" || relation.trim() !== "")
    .map(({ kind, value, relation }) =>
      relation.trim() === "" ? { kind, value } : { kind, value, relation },
    );
  return kept.length > 0 ? kept : undefined;
}
