import type { Parts } from "#core/datasheet/answer.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { ChoiceField } from "./choice-field.tsx";
import { CountsField } from "./counts-field.tsx";
import { hasParts } from "./has-parts.ts";
import { LicenceField } from "./licence-field.tsx";
import { LinksField } from "./links-field.tsx";
import { NamedPartsField } from "./named-parts-field.tsx";
import { withPart } from "./part.ts";
import styles from "./parts-field.module.css";
import { PeopleField } from "./people-field.tsx";
import { PeriodField } from "./period-field.tsx";

interface PartsFieldProps {
  readonly question: AskedQuestion;
  readonly parts: Parts;
  readonly onChange: (next: Parts) => void;
}

/** The structured side of an answer: the controls of its kind, then its named blanks. */
export function PartsField({ question, parts, onChange }: PartsFieldProps) {
  if (!hasParts(question)) return null;
  return (
    <div className={styles["parts"]}>
      <KindField question={question} parts={parts} onChange={onChange} />
      {question.parts !== undefined && (
        <NamedPartsField
          shelfKey={`${question.id}/named`}
          asked={question.parts}
          named={parts.named}
          onChange={(named) => onChange(withPart(parts, "named", named))}
        />
      )}
    </div>
  );
}

function KindField({ question, parts, onChange }: PartsFieldProps) {
  const legend = question.prompt;
  const shelfKey = question.id;
  switch (question.kind) {
    case "prose":
      return null;
    case "yes-no":
    case "choice":
      return <ChoiceField question={question} parts={parts} onChange={onChange} />;
    case "people":
      return (
        <PeopleField
          {...{ shelfKey, legend }}
          people={parts.people}
          roles={question.roles}
          {...(question.bind === "dataset.contact" && { most: 1 })}
          {...(question.bind === "dataset.funders" && funders)}
          onChange={(people) => onChange(withPart(parts, "people", people))}
        />
      );
    case "licence":
      return (
        <LicenceField
          {...{ shelfKey, legend }}
          licence={parts.licence}
          onChange={(licence) => onChange(withPart(parts, "licence", licence))}
        />
      );
    case "period":
      return (
        <PeriodField
          {...{ shelfKey, legend }}
          period={parts.period}
          onChange={(period) => onChange(withPart(parts, "period", period))}
        />
      );
    case "counts":
      return (
        <CountsField
          {...{ shelfKey, legend }}
          of={question.of}
          counts={parts.counts}
          onChange={(counts) => onChange(withPart(parts, "counts", counts))}
        />
      );
    case "links":
      return (
        <LinksField
          {...{ shelfKey, legend }}
          links={parts.links}
          onChange={(links) => onChange(withPart(parts, "links", links))}
        />
      );
  }
}

const funders = { noun: "funder", startAs: "organisation", grants: true } as const;
