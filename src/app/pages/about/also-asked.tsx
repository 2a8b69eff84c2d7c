import { Link } from "react-router";
import { StatusIcon } from "#app/components/status-icon.tsx";
import { useSnapshot } from "#app/datasheet-context.tsx";
import type { Binding } from "#core/questions/question.ts";
import styles from "./about.module.css";

interface AlsoAskedProps {
  readonly bind: Binding;
}

/** Which question shows this fact too, and whether it is kept from readers because of its answer. */
export function AlsoAsked({ bind }: AlsoAskedProps) {
  const { draft } = useSnapshot();
  const { id, questions } = draft.sheet;
  const question = questions.find((each) => each.bind === bind);
  if (question === undefined) return null;
  const state = draft.answers[question.id]?.state ?? "answered";
  const link = (
    <Link to={`/d/${id}/write/${question.section}/${question.id}`}>{question.label}</Link>
  );
  if (state === "answered" || bind.startsWith("scope.")) {
    return <p className="meta">One fact, shown in two places: it also stands under {link}.</p>;
  }
  return (
    <p className={styles["hidden"]}>
      <StatusIcon name={state} small className={state} />
      <span>
        You marked {link} as {declined[state]}, so this is left out of every export. It is kept
        here.
      </span>
    </p>
  );
}

const declined = {
  "not-applicable": "not applicable",
  unknown: "unknown",
  withheld: "withheld",
} as const;
