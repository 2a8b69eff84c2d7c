import { useId, useMemo } from "react";
import { Prose } from "#app/components/prose.tsx";
import { ComparedText } from "#app/pages/compare/text/compared-text.tsx";
import { ChangeList } from "#app/pages/merge/change-list.tsx";
import type { Change } from "#core/compare/change.ts";
import type { Conflict, TextConflict } from "#core/compare/merge/conflict.ts";
import { type Choice, choicesOf } from "#core/compare/merge/settle.ts";
import { compareText } from "#core/compare/text/compare-text.ts";
import styles from "./merge.module.css";

interface ConflictViewProps {
  readonly conflict: Conflict;
  readonly title: string;
  /** What would change if the file won, for what is not a text. */
  readonly changes: readonly Change[];
  readonly choice: Choice | undefined;
  /** Set once the person wanted to go on without settling it. */
  readonly missed: boolean;
  readonly names: readonly [mine: string, theirs: string];
  readonly onChoose: (choice: Choice) => void;
}

/** Something that both sides changed, and differently: the person says what it becomes. */
export function ConflictView(props: ConflictViewProps) {
  const { conflict, title, changes, choice, missed, names, onChoose } = props;
  const name = useId();
  const own = typeof choice === "object";
  return (
    <li className={styles["conflict"]}>
      <fieldset aria-describedby={missed ? `${name}missed` : undefined}>
        <legend className="ask" dir="auto">
          {title}
        </legend>
        {conflict.kind === "text" ? (
          <TextSides conflict={conflict} names={names} />
        ) : (
          <>
            <p className="meta">From what is here to what the file says:</p>
            <ChangeList
              changes={changes}
              otherwise={[{ was: conflict.mine, is: conflict.theirs }]}
              names={names}
            />
          </>
        )}
        {missed && choice === undefined && (
          <p id={`${name}missed`} className="error">
            Choose what it becomes.
          </p>
        )}
        <div className={styles["choices"]}>
          {choicesOf(conflict).map((each) => (
            <div key={each}>
              <label className="choice">
                <input
                  type="radio"
                  name={name}
                  checked={choice === each}
                  onChange={() => onChoose(each)}
                />
                {choiceWords[each]}
              </label>
              {each === "suggestion" && conflict.kind === "text" && (
                <div className={styles["suggestion"]}>
                  <Prose text={conflict.suggestion ?? ""} />
                </div>
              )}
            </div>
          ))}
          {canBeWritten(conflict) && (
            <div>
              <label className="choice">
                <input
                  type="radio"
                  name={name}
                  checked={own}
                  onChange={() => onChoose({ text: startOf(conflict, choice) })}
                />
                Write it in my own words
              </label>
              {own && (
                <textarea
                  className="field"
                  aria-label={`My own words: ${title}`}
                  rows={6}
                  value={choice.text}
                  onChange={(event) => onChoose({ text: event.target.value })}
                />
              )}
            </div>
          )}
        </div>
      </fieldset>
    </li>
  );
}

const choiceWords = {
  mine: "Keep what is here",
  theirs: "Take what the file says",
  both: "Keep both, one below the other",
  suggestion: "Take the changes of both in one text:",
} as const;

function canBeWritten(conflict: Conflict): boolean {
  return (
    conflict.kind === "text" ||
    typeof conflict.mine === "string" ||
    typeof conflict.theirs === "string"
  );
}

/** Own words begin with what stood chosen, so that nothing is typed twice. */
function startOf(conflict: Conflict, choice: Choice | undefined): string {
  const { mine = "", theirs = "" } = conflict;
  switch (choice) {
    case "theirs":
      return String(theirs);
    case "both":
      return [mine, theirs].filter((text) => text !== "").join("\n\n");
    case "suggestion":
      return conflict.kind === "text" ? (conflict.suggestion ?? "") : "";
    case "mine":
    case undefined:
      return String(mine);
  }
  return choice.text;
}

interface TextSidesProps {
  readonly conflict: TextConflict;
  readonly names: readonly [mine: string, theirs: string];
}

/** What each side made of the same paragraphs. */
function TextSides({ conflict: { base, mine, theirs }, names }: TextSidesProps) {
  const sides = useMemo(
    () =>
      [
        { text: mine, comparison: compareText(base, mine) },
        { text: theirs, comparison: compareText(base, theirs) },
      ] as const,
    [base, mine, theirs],
  );
  return (
    <div className={styles["sides"]}>
      {sides.map(({ text, comparison }, index) => (
        <div key={names[index]}>
          <p className="label">{names[index]}</p>
          {text === "" && <p className="meta">Took it out.</p>}
          <ComparedText
            comparison={comparison}
            view="inline"
            space={false}
            names={["Before", names[index] ?? ""]}
            whole
          />
        </div>
      ))}
    </div>
  );
}
