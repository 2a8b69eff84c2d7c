import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { ProseBlocks } from "#app/components/prose.tsx";
import { blockRenderer } from "#app/markdown/render.ts";

/** Above this length a text is set when its writer pauses, not at every key. */
const calmLength = 20_000;
const pause = 300;

interface LivePreviewProps {
  /** Markdown that changes by the key. */
  readonly text: string;
}

/** Sets the text after the key has been painted, and of the text only the block that changed. */
export function LivePreview({ text }: LivePreviewProps) {
  const calm = useCalm(text);
  const seen = useDeferredValue(calm);
  const [render] = useState(blockRenderer);
  const blocks = useMemo(() => render(seen), [render, seen]);
  return useMemo(() => <ProseBlocks blocks={blocks} />, [blocks]);
}

/** The text itself while it is short; a long one as it was at the last pause, or at once before the first. */
function useCalm(text: string): string {
  const long = text.length > calmLength;
  const [rested, setRested] = useState(long ? text : undefined);
  useEffect(() => {
    if (!long) {
      setRested(undefined);
      return;
    }
    const timer = setTimeout(() => setRested(text), pause);
    return () => clearTimeout(timer);
  }, [text, long]);
  return long ? (rested ?? text) : text;
}
