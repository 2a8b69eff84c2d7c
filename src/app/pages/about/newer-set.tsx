import { Message } from "#app/components/message.tsx";
import { useSession, useSnapshot } from "#app/datasheet-context.tsx";
import { differenceOf, type SetDifference, withSets } from "#app/pages/about/chosen-sets.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import type { QuestionSet } from "#core/questions/question.ts";
import styles from "./about.module.css";

interface NewerSetProps {
  readonly had: Sheet["questionSets"][number];
  readonly newer: QuestionSet;
}

/** Offers a newer version of a set, with what it would change, wording beside wording. */
export function NewerSet({ had, newer }: NewerSetProps) {
  const session = useSession();
  const { draft } = useSnapshot();
  const difference = differenceOf(draft.sheet, newer);
  const { added, gone, reworded } = difference;
  return (
    <Message title={`There is a newer version of “${had.title}”: ${newer.version}`}>
      <p>
        This sheet asks version {had.version}. {differenceWords(difference)} Your answers stay as
        they are.
      </p>
      {added.length + gone.length + reworded.length > 0 && (
        <details>
          <summary>What differs</summary>
          <ul className={styles["differences"]}>
            {added.map(({ id, prompt }) => (
              <li key={id}>New: {prompt}</li>
            ))}
            {reworded.map(({ before, after }) => (
              <li key={after.id}>
                {before.prompt === after.prompt ? (
                  <>Changed beside its wording: {after.prompt}</>
                ) : (
                  <>
                    Now: {after.prompt} <span className="meta">Before: {before.prompt}</span>
                  </>
                )}
              </li>
            ))}
            {gone.map(({ id, prompt }) => (
              <li key={id}>No longer asked: {prompt}</li>
            ))}
          </ul>
        </details>
      )}
      <button
        type="button"
        className="button"
        onClick={() =>
          session.changeSheet((sheet) =>
            withSets(
              sheet,
              sheet.questionSets.map(({ id }) => id),
              [newer],
              newer.id,
            ),
          )
        }
      >
        Use version {newer.version}
      </button>
    </Message>
  );
}

function differenceWords({ added, gone, reworded }: SetDifference): string {
  const total = added.length + gone.length + reworded.length;
  if (total === 0) return "The questions are the same; only the guidance beside them differs.";
  const kinds = [
    [added.length, "new"],
    [reworded.length, "reworded or changed"],
    [gone.length, "no longer asked"],
  ] as const;
  const said = kinds.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `${sentence(countWords(total, "question"))} ${total === 1 ? "differs" : "differ"}: ${said.join(", ")}.`;
}
