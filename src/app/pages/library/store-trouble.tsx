import { Message } from "#app/components/message.tsx";
import type { StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";

interface StoreTroubleProps {
  readonly problem: StoreProblem;
}

export function StoreTrouble({ problem }: StoreTroubleProps) {
  const { what, safe, next } = storeProblemWords(problem);
  return (
    <Message tone="error" title={what}>
      <p>
        {safe} {next}
      </p>
    </Message>
  );
}
