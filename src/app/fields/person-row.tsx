import { useEffect, useId, useRef, useState } from "react";
import { identifierHint } from "./person-identifier.ts";
import styles from "./person-row.module.css";
import { TextInput } from "./text-input.tsx";
import { type TypedPerson, withNewRole } from "./typed-person.ts";

interface PersonRowProps {
  readonly person: TypedPerson;
  readonly roles: readonly string[];
  readonly grants: boolean;
  readonly onChange: (next: TypedPerson) => void;
}

/** At rest a person is a line of text; opened, or while there is no name yet, a form. */
export function PersonRow(props: PersonRowProps) {
  const { person } = props;
  const said = lineWords(person);
  const [open, setOpen] = useState(person.name.trim() === "");
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>("input, button")?.focus();
    moved.current = false;
  });
  const toggle = (next: boolean) => {
    moved.current = true;
    setOpen(next);
  };
  return (
    <div ref={box}>
      {open ? (
        <>
          <PersonForm {...props} />
          {person.name.trim() !== "" && (
            <p className={styles["close"]}>
              <button type="button" className="button" onClick={() => toggle(false)}>
                Done<span className="sr"> with {person.name}</span>
              </button>
            </p>
          )}
        </>
      ) : (
        <p className={styles["line"]} data-line>
          <span className={styles["named"]}>
            <button type="button" className="link" onClick={() => toggle(true)}>
              <span className="sr">Edit </span>
              {person.name.trim() || "No name"}
            </button>
            {said === "" ? "" : ","}
          </span>{" "}
          {said}
        </p>
      )}
    </div>
  );
}

function lineWords({ affiliation, roles, newRole, grant, identifier, email }: TypedPerson): string {
  const said = [affiliation, ...roles, newRole, grant, identifier, email];
  return said
    .filter((each) => each.trim() !== "")
    .map((each) => each.trim())
    .join(", ");
}

function PersonForm({ person, roles, grants, onChange }: PersonRowProps) {
  const { kind, name, identifier, affiliation, email, grant, offered, newRole } = person;
  const others = offered.filter((role) => !roles.includes(role));
  return (
    <div className={styles["person"]} data-form>
      <div className={styles["who"]}>
        <TextInput
          label="Name"
          text={name}
          onText={(text) => onChange({ ...person, name: text })}
        />
      </div>
      <KindChoice kind={kind} onKind={(next) => onChange({ ...person, kind: next })} />
      <TextInput
        label={kind === "person" ? "ORCID" : "ROR"}
        text={identifier}
        spellCheck={false}
        hint={identifierHint(kind, identifier)}
        onText={(text) => onChange({ ...person, identifier: text })}
      />
      <TextInput
        label={kind === "person" ? "Affiliation" : "Part of"}
        text={affiliation}
        onText={(text) => onChange({ ...person, affiliation: text })}
      />
      <TextInput
        label="E-mail"
        inputMode="email"
        spellCheck={false}
        text={email}
        onText={(text) => onChange({ ...person, email: text })}
      />
      {(grants || grant !== "") && (
        <TextInput
          label="Grant, by name or number"
          text={grant}
          onText={(text) => onChange({ ...person, grant: text })}
        />
      )}
      <fieldset className={styles["roles"]}>
        <legend className={styles["name"]}>Roles</legend>
        <div className={styles["choices"]}>
          {[...roles, ...others].map((role) => (
            <label key={role} className="choice">
              <input
                type="checkbox"
                checked={person.roles.includes(role)}
                onChange={(event) => onChange(withRole(person, role, event.target.checked))}
              />
              <span>{role}</span>
            </label>
          ))}
          <div className={styles["new-role"]}>
            <TextInput
              label="Another role"
              text={newRole}
              onText={(text) => onChange({ ...person, newRole: text })}
              onLeave={() => {
                if (newRole !== "") onChange(withNewRole(person));
              }}
            />
          </div>
        </div>
      </fieldset>
    </div>
  );
}

function withRole(person: TypedPerson, role: string, has: boolean): TypedPerson {
  const without = person.roles.filter((each) => each !== role);
  return { ...person, roles: has ? [...without, role] : without };
}

interface KindChoiceProps {
  readonly kind: TypedPerson["kind"];
  readonly onKind: (kind: TypedPerson["kind"]) => void;
}

function KindChoice({ kind, onKind }: KindChoiceProps) {
  const group = useId();
  return (
    <fieldset className={styles["kind"]}>
      <legend className="sr">Is this a person?</legend>
      {(["person", "organisation"] as const).map((each) => (
        <label key={each} className="choice">
          <input type="radio" name={group} checked={kind === each} onChange={() => onKind(each)} />
          <span>{each === "person" ? "A person" : "An organisation"}</span>
        </label>
      ))}
    </fieldset>
  );
}
