import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { ProseBlocks } from "#app/components/prose.tsx";
import { blockRenderer } from "#app/markdown/render.ts";

/** While somebody types, the text is set at most so often: a key costs half, and the page is calmer. */
const pace = 200;
/** Above this length a text is set when its writer pauses, not while they type. */
const calmLength = 20_000;
const pause = 300;

interface LivePreviewProps {
  /** Markdown that changes by the key. */
  readonly text: string;
}

/** Sets the text after the key has been painted, and of the text only the block that changed. */
export function LivePreview({ text }: LivePreviewProps) {
  const paced = usePaced(text);
  const [render] = useState(blockRenderer);
  const blocks = useMemo(() => render(paced), [render, paced]);
  return useMemo(() => <ProseBlocks blocks={blocks} />, [blocks]);
}

/** The text as it was a moment ago: the first change is taken at once, the last one always. */
function usePaced(text: string): string {
  const [taken, setTaken] = useState(text);
  const takenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (text === taken) return;
    const left = takenAt.current + pace - performance.now();
    const timer = setTimeout(
      () => {
        takenAt.current = performance.now();
        startTransition(() => setTaken(text));
      },
      text.length > calmLength ? pause : Math.max(0, left),
    );
    return () => clearTimeout(timer);
  }, [text, taken]);
  return taken;
}
