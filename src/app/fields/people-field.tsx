import type { Person } from "#core/datasheet/answer.ts";
import { PersonRow } from "./person-row.tsx";
import { RowList } from "./row-list.tsx";
import {
  blankPerson,
  isBlankPerson,
  readPerson,
  type TypedPerson,
  writePeople,
} from "./typed-person.ts";
import { useTyping } from "./use-typing.ts";

interface PeopleFieldProps {
  readonly shelfKey: string;
  readonly legend: string;
  readonly people: readonly Person[] | undefined;
  readonly onChange: (next: Person[] | undefined) => void;
  readonly roles: readonly string[];
  /** What one of them is called: "person", "funder". */
  readonly noun?: string;
  readonly startAs?: Person["kind"];
  readonly grants?: boolean;
  readonly most?: number;
}

export function PeopleField({
  shelfKey,
  legend,
  people,
  onChange,
  roles,
  noun = "person or organisation",
  startAs = "person",
  grants = false,
  most = 500,
}: PeopleFieldProps) {
  const { typed, change, around } = useTyping<
    readonly Person[] | undefined,
    readonly TypedPerson[]
  >({
    key: shelfKey,
    value: people,
    read: (value = []) => value.map(readPerson),
    write: writePeople,
    unfinished: () => false,
    onChange: (next) => onChange(next === undefined ? undefined : [...next]),
  });
  return (
    <div {...around}>
      <RowList
        legend={legend}
        rows={typed}
        onRows={change}
        blankRow={() => blankPerson(typed.at(-1)?.kind ?? startAs)}
        isBlankRow={isBlankPerson}
        nameOf={({ name }, index) => name.trim() || `${noun} ${index + 1}`}
        addLabel={typed.length === 0 ? `Add a ${noun}` : `Add another ${noun}`}
        most={most}
      >
        {(row, changeRow) => (
          <PersonRow person={row} roles={roles} grants={grants} onChange={changeRow} />
        )}
      </RowList>
    </div>
  );
}
