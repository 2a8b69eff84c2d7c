import { type ReactNode, useCallback, useState } from "react";
import { Message } from "#app/components/message.tsx";
import { useLibrary } from "#app/library-context.tsx";
import type { SettingsChange, StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";

/** Keeps a setting at once, and says so where it could not. */
export function useChangeSettings(): {
  readonly change: (change: SettingsChange) => void;
  readonly trouble: ReactNode;
} {
  const library = useLibrary();
  const [problem, setProblem] = useState<StoreProblem | undefined>();
  const change = useCallback(
    (next: SettingsChange) =>
      void library
        .changeSettings(next)
        .then((changed) => setProblem(changed.ok ? undefined : changed.problem)),
    [library],
  );
  const trouble = problem !== undefined && (
    <div role="alert">
      <Message tone="error" title={storeProblemWords(problem).what}>
        <p>{storeProblemWords(problem).next}</p>
      </Message>
    </div>
  );
  return { change, trouble };
}
