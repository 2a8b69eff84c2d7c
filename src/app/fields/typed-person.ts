import type { Person } from "#core/datasheet/answer.ts";
import { newRowKey } from "./row-list.tsx";

/** A person as the row on the screen has them: every blank is a text. */
export interface TypedPerson {
  readonly key: string;
  readonly kind: Person["kind"];
  readonly name: string;
  readonly identifier: string;
  readonly affiliation: string;
  readonly email: string;
  readonly grant: string;
  readonly roles: readonly string[];
  /** Roles once chosen stay offered while the row is on the screen. */
  readonly offered: readonly string[];
  readonly newRole: string;
}

export function blankPerson(kind: Person["kind"]): TypedPerson {
  return readPerson({ name: "", kind });
}

export function readPerson(person: Person): TypedPerson {
  const { kind, name, identifier = "", affiliation = "", email = "", grant = "" } = person;
  const roles = person.roles ?? [];
  return {
    key: newRowKey(),
    ...{ kind, name, identifier, affiliation, email, grant, roles },
    offered: roles,
    newRole: "",
  };
}

export function isBlankPerson(person: TypedPerson): boolean {
  const { name, identifier, affiliation, email, grant, roles, newRole } = person;
  const texts = [name, identifier, affiliation, email, grant, newRole];
  return roles.length === 0 && texts.every((text) => text.trim() === "");
}

export function writePeople(rows: readonly TypedPerson[]): Person[] | undefined {
  const kept = rows.filter((row) => !isBlankPerson(row)).map(writePerson);
  return kept.length > 0 ? kept : undefined;
}

function writePerson(row: TypedPerson): Person {
  const { name, kind, identifier, affiliation, email, grant } = row;
  const roles = allRoles(row);
  return {
    name,
    kind,
    ...(identifier.trim() && { identifier }),
    ...(affiliation.trim() && { affiliation }),
    ...(email.trim() && { email }),
    ...(grant.trim() && { grant }),
    ...(roles.length > 0 && { roles: [...roles] }),
  };
}

/** The role being typed counts already, so that leaving the page loses nothing. */
function allRoles({ roles, newRole }: TypedPerson): readonly string[] {
  const role = newRole.trim();
  return role === "" || roles.includes(role) ? roles : [...roles, role];
}

/** Turns the typed role into one of the offered ones. */
export function withNewRole(row: TypedPerson): TypedPerson {
  const role = row.newRole.trim();
  if (role === "") return { ...row, newRole: "" };
  const offered = row.offered.includes(role) ? row.offered : [...row.offered, role];
  return { ...row, roles: allRoles(row), offered, newRole: "" };
}
