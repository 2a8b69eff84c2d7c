import { useMemo } from "react";
import { useSnapshot } from "#app/datasheet-context.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useLibrary } from "#app/library-context.tsx";
import { guidanceById, loadQuestionSets } from "#app/questions.ts";
import { type Checked, checkDraft } from "#core/check/check.ts";
import type { Aids } from "#core/check/context.ts";

/** What Check says of the draft; nothing before its aids are there, so that no finding appears late. */
export function useCheck(): Checked | undefined {
  const library = useLibrary();
  const { draft } = useSnapshot();
  const aids = useLoaded("aids", async (): Promise<Aids> => {
    const [sets, judge] = await Promise.all([
      loadQuestionSets(library),
      import("#core/check/spdx.ts"),
    ]);
    const guidance = guidanceById([...sets.shipped, ...sets.own]);
    return {
      exampleOf: (question) => guidance.get(question)?.example,
      judgeSpdx: judge.judgeSpdx,
    };
  });
  // Said in the place of the page, as for any page that did not arrive whole.
  if (aids.status === "failed") throw aids.error;
  return useMemo(
    () => (aids.status === "ready" ? checkDraft(draft, aids.value) : undefined),
    [draft, aids],
  );
}
