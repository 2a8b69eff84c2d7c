import type { Asked, Rule } from "../context.ts";
import type { Finding } from "../finding.ts";
import { bareWords, likeness } from "../plain-text.ts";

const alike = 0.9;
const fewestLetters = 12;
const longestText = 8000;

/** The question handed back, or the guidance's example left standing. */
export const promptAsAnswer: Rule = ({ answered, aids }) =>
  answered.flatMap((asked): Finding[] => {
    const like = whatItRepeats(asked, aids.exampleOf?.(asked.question.id));
    if (like === undefined) return [];
    return [
      {
        code: "prompt-as-answer",
        severity: "weak",
        question: asked.question.id,
        place: { in: "answer", part: "text" },
        facts: { like },
      },
    ];
  });

function whatItRepeats(
  { question, text, words }: Asked,
  example: string | undefined,
): "prompt" | "example" | undefined {
  if (text.length > longestText) return undefined;
  const said = words();
  if (repeats(said, question.prompt)) return "prompt";
  return example !== undefined && repeats(said, example) ? "example" : undefined;
}

function repeats(said: string, source: string): boolean {
  const words = bareWords(source);
  if (said === "" || words === "") return false;
  if (said === words) return true;
  return Math.min(said.length, words.length) >= fewestLetters && likeness(said, words) >= alike;
}
