import { startTransition, useEffect, useState } from "react";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useLibrary } from "#app/library-context.tsx";
import {
  CompareReply,
  type CompareRequest,
  calmLength,
  changedLength,
  compareBoth,
} from "#app/pages/compare/compare-both.ts";
import { guidanceById, loadQuestionSets } from "#app/questions.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import type { ReleaseOrDraft } from "#core/release/release.ts";

export type Comparing =
  | { readonly status: "comparing" }
  | { readonly status: "failed"; readonly detail: string }
  | { readonly status: "ready"; readonly comparison: Comparison };

/** The comparison of two documents. Much text is compared in a worker, so that the page answers keys meanwhile. */
export function useComparison(before: ReleaseOrDraft, after: ReleaseOrDraft): Comparing {
  const library = useLibrary();
  const [made, setMade] = useState<{
    readonly before: ReleaseOrDraft;
    readonly after: ReleaseOrDraft;
    readonly state: Comparing;
  }>();
  const known = useLoaded("question sets", async () => {
    const { shipped, own } = await loadQuestionSets(library);
    const all = [...guidanceById([...shipped, ...own])];
    return {
      examples: Object.fromEntries(
        all.flatMap(([id, { example }]) => (example === undefined ? [] : [[id, example]])),
      ),
      replaces: Object.fromEntries(
        all.flatMap(([id, { replaces }]) => (replaces === undefined ? [] : [[id, replaces]])),
      ),
    };
  });
  if (known.status === "failed") throw known.error;
  const aids = known.status === "ready" ? known.value : undefined;
  useEffect(() => {
    if (aids === undefined) return;
    return startComparing({ before, after, ...aids }, (state) => setMade({ before, after, state }));
  }, [before, after, aids]);
  return made?.before === before && made.after === after ? made.state : { status: "comparing" };
}

function comparedHere(request: CompareRequest): Comparing {
  try {
    return { status: "ready", comparison: compareBoth(request) };
  } catch (error) {
    return { status: "failed", detail: String(error) };
  }
}

/** Returns how to stop it. */
function startComparing(request: CompareRequest, tell: (state: Comparing) => void): () => void {
  if (changedLength(request.before, request.after) <= calmLength) {
    tell({ status: "ready", comparison: compareBoth(request) });
    return () => undefined;
  }
  const worker = new Worker(new URL("./compare.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const reply = CompareReply.safeParse(data);
    // A page of very many changes is made piece by piece: keys come first.
    startTransition(() =>
      tell(
        reply.success
          ? { status: "ready", comparison: reply.data.comparison }
          : { status: "failed", detail: "The comparison came back damaged." },
      ),
    );
    worker.terminate();
  });
  // Where the worker's code cannot be fetched, as without a network, the page compares by itself.
  worker.addEventListener("error", () => tell(comparedHere(request)));
  worker.postMessage(request);
  return () => worker.terminate();
}
