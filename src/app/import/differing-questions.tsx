import type { DifferingAnswer } from "#app/import/differences.ts";
import { stateLabels } from "#app/words/status.ts";
import { numberWords } from "#app/words/when.ts";

interface DifferingQuestionsProps {
  readonly answers: readonly DifferingAnswer[];
}

const kinds = ["rewritten", "state", "there", "here"] as const;
type Kind = (typeof kinds)[number];

const kindWords: Readonly<Record<Kind, string>> = {
  rewritten: "Answer rewritten",
  state: "State changed",
  there: "Answered only in the file",
  here: "Answered only in the library",
};

/** The questions whose answers differ, by how they differ. */
export function DifferingQuestions({ answers }: DifferingQuestionsProps) {
  return kinds.map((kind) => {
    const those = answers.filter((each) => kindOf(each) === kind);
    return (
      those.length > 0 && (
        <section key={kind} aria-labelledby={`differing-${kind}`}>
          <h3 id={`differing-${kind}`} className="label">
            {kindWords[kind]}: {numberWords(those.length)}
          </h3>
          <ul>
            {those.map((each) => (
              <li key={each.question}>
                {each.prompt}
                {kind === "state" && <span className="meta"> {stateWords(each)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )
    );
  });
}

function kindOf({ here, there }: DifferingAnswer): Kind {
  if (here === undefined) return "there";
  if (there === undefined) return "here";
  return here.state === there.state ? "rewritten" : "state";
}

function stateWords({ here, there }: DifferingAnswer): string {
  const words = [here, there].map((answer) => answer && stateLabels[answer.state]);
  return `${words[0]} here, ${words[1]?.toLowerCase()} in the file`;
}
