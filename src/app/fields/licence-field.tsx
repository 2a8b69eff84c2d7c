import { useEffect, useState } from "react";
import { valueWords } from "#core/check/value-words.ts";
import type { Licence } from "#core/datasheet/answer.ts";
import { Combobox, type Found } from "./combobox.tsx";
import styles from "./licence-field.module.css";
import { hintOf } from "./person-identifier.ts";
import { TextInput } from "./text-input.tsx";
import { useTyping } from "./use-typing.ts";
import { addressHint } from "./web-address.ts";

type Spdx = typeof import("./spdx.ts");
type SpdxList =
  | { readonly status: "loading" | "unavailable" }
  | { readonly status: "ready"; readonly spdx: Spdx };

interface LicenceFieldProps {
  readonly shelfKey: string;
  readonly legend: string;
  readonly licence: Licence | undefined;
  readonly onChange: (next: Licence | undefined) => void;
}

interface TypedLicence {
  readonly spdx: string;
  readonly name: string;
  readonly link: string;
}

const nothing: Found = { options: [], matches: 0 };

/** An SPDX licence or expression from the searchable list, or any other by name and link. */
export function LicenceField({ shelfKey, legend, licence, onChange }: LicenceFieldProps) {
  const list = useSpdxList();
  const { typed, change, around } = useTyping<Licence | undefined, TypedLicence>({
    key: shelfKey,
    value: licence,
    read: ({ spdx = "", name = "", link = "" } = {}) => ({ spdx, name, link }),
    write: writeLicence,
    unfinished: () => false,
    onChange,
  });
  const said = list.status === "ready" ? list.spdx.readExpression(typed.spdx) : undefined;
  return (
    <fieldset className={styles["licence"]} {...around}>
      <legend className="sr">{legend}</legend>
      <div className={styles["spdx"]}>
        <Combobox
          label="Licence on the SPDX list"
          nouns={["licence", "licences"]}
          text={typed.spdx}
          onText={(spdx) => change({ ...typed, spdx })}
          find={list.status === "ready" ? list.spdx.findLicences : () => nothing}
          onPick={({ value }) => {
            if (list.status !== "ready") return;
            change({ ...typed, spdx: list.spdx.withLicence(typed.spdx, value) });
          }}
          onLeave={() => {
            if (list.status !== "ready") return;
            const spdx = list.spdx.inProperCase(typed.spdx);
            if (spdx !== typed.spdx) change({ ...typed, spdx });
          }}
          hint={spdxHint(list.status, said, typed.spdx)}
        />
        {said?.is === "unknown" && typed.name.trim() === "" && (
          <button
            type="button"
            className="link"
            onClick={() => change({ ...typed, spdx: "", name: typed.spdx.trim() })}
          >
            Make “{typed.spdx.trim()}” the name below instead
          </button>
        )}
      </div>
      <TextInput
        label="Name, if it has another"
        text={typed.name}
        onText={(name) => change({ ...typed, name })}
      />
      <TextInput
        label="Link to its text"
        inputMode="url"
        spellCheck={false}
        text={typed.link}
        hint={addressHint(typed.link)}
        onText={(link) => change({ ...typed, link })}
      />
    </fieldset>
  );
}

function spdxHint(
  status: SpdxList["status"],
  said: ReturnType<Spdx["readExpression"]> | undefined,
  text: string,
): string | undefined {
  if (status === "unavailable") return "The list of licences didn’t load. Type the id; it is kept.";
  switch (said?.is) {
    case undefined:
      return undefined;
    case "blank":
      return "Search by name or id. Two can be joined, as in CC-BY-4.0 AND MIT.";
    case "spdx":
      return said.names.join(", ");
    case "unknown":
      return hintOf(valueWords["bad-spdx"]({ licence: text.trim() }));
  }
}

function writeLicence({ spdx, name, link }: TypedLicence): Licence | undefined {
  const licence = {
    ...(spdx.trim() && { spdx }),
    ...(name.trim() && { name }),
    ...(link.trim() && { link }),
  };
  return Object.keys(licence).length > 0 ? licence : undefined;
}

function useSpdxList(): SpdxList {
  const [list, setList] = useState<SpdxList>({ status: "loading" });
  useEffect(() => {
    let current = true;
    import("./spdx.ts").then(
      (spdx) => current && setList({ status: "ready", spdx }),
      () => current && setList({ status: "unavailable" }),
    );
    return () => {
      current = false;
    };
  }, []);
  return list;
}
