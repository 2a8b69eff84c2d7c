import { useSnapshot } from "#app/datasheet-context.tsx";
import { PeopleField } from "#app/fields/people-field.tsx";
import { AlsoAsked } from "#app/pages/about/also-asked.tsx";
import { useDatasetField } from "#app/pages/about/use-dataset-field.ts";
import styles from "./about.module.css";

interface GroupProps {
  readonly field: "creators" | "funders";
  readonly title: string;
  readonly noun: string;
  readonly roles: readonly string[];
}

/** A list of people that a question of the sheet may show as well. */
export function PeopleGroup({ field, title, noun, roles }: GroupProps) {
  const { value, onChange } = useDatasetField(field);
  const asked = useRoles(`dataset.${field}`);
  return (
    <div id={field} className={styles["field"]}>
      <h3 className={styles["name"]}>{title}</h3>
      <AlsoAsked bind={`dataset.${field}`} />
      <PeopleField
        shelfKey={`about/${field}`}
        legend={title}
        people={value}
        onChange={onChange}
        roles={asked ?? roles}
        noun={noun}
        startAs={field === "funders" ? "organisation" : "person"}
        grants={field === "funders"}
      />
    </div>
  );
}

interface OneProps {
  readonly field: "publisher" | "contact";
  readonly title: string;
  readonly hint: string;
  readonly roles: readonly string[];
}

/** One person or organisation. */
export function OnePerson({ field, title, hint, roles }: OneProps) {
  const { value, onChange } = useDatasetField(field);
  const asked = useRoles("dataset.contact");
  return (
    <div id={field} className={styles["field"]}>
      <h3 className={styles["name"]}>{title}</h3>
      <p className="meta">{hint}</p>
      {field === "contact" && <AlsoAsked bind="dataset.contact" />}
      <PeopleField
        shelfKey={`about/${field}`}
        legend={title}
        people={value === undefined ? undefined : [value]}
        onChange={(people) => onChange(people?.[0])}
        roles={field === "contact" ? (asked ?? roles) : roles}
        noun={field}
        startAs={field === "publisher" ? "organisation" : "person"}
        most={1}
      />
    </div>
  );
}

function useRoles(bind: string): readonly string[] | undefined {
  const { draft } = useSnapshot();
  const question = draft.sheet.questions.find((each) => each.bind === bind);
  return question?.kind === "people" ? question.roles : undefined;
}
