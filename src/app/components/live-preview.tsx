import { useLayoutEffect, useRef } from "react";
import { setMarkup } from "#app/components/markup.tsx";
import { ProseBox } from "#app/components/prose.tsx";
import { blockRenderer } from "#app/markdown/render.ts";

/** Milliseconds. While somebody types the text is set at most so often: it costs as much as all else that a key sets off. */
const pace = 250;
/** Above this length a text is set when its writer pauses, not while they type. */
const calmLength = 20_000;
const pause = 300;

/** A text that changes by the key, for whoever reads it when there is time. */
export interface FollowedText {
  readonly read: () => string;
  /** Tells of every change, until what it returns is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

interface LivePreviewProps {
  /** Markdown. */
  readonly text: FollowedText;
}

/**
 * Sets the text after the key has been painted, and of the text only the block that changed. It does
 * so by itself: for React to find its way here costs more than the setting.
 */
export function LivePreview({ text }: LivePreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const render = blockRenderer();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLong = false;
    let shown: readonly string[] = [];
    const set = () => {
      timer = undefined;
      const source = text.read();
      isLong = source.length > calmLength;
      const blocks = render(source);
      if (box.current !== null) replaceBlocks(box.current, shown, blocks);
      shown = blocks;
    };
    const later = () => {
      if (isLong) {
        clearTimeout(timer);
        timer = undefined;
      }
      timer ??= setTimeout(set, isLong ? pause : pace);
    };
    set();
    const unsubscribe = text.subscribe(later);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      box.current?.replaceChildren();
    };
  }, [text]);
  return <ProseBox ref={box} />;
}

function replaceBlocks(box: HTMLElement, before: readonly string[], after: readonly string[]) {
  for (const [index, html] of after.entries()) {
    if (before[index] === html) continue;
    const block = box.children[index] ?? box.appendChild(document.createElement("div"));
    setMarkup(block, html);
  }
  while (box.children.length > after.length) box.lastElementChild?.remove();
}
