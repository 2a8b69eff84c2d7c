import { useEffect, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { countWords } from "#app/words/when.ts";
import styles from "./drop-overlay.module.css";

interface DropOverlayProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** The whole page takes files, and says so while one hovers. Anything else dragged is left to the browser. */
export function DropOverlay({ onFiles }: DropOverlayProps) {
  const [hovering, setHovering] = useState<number | undefined>();
  useEffect(() => {
    let depth = 0;
    const enter = (event: DragEvent) => {
      const count = filesIn(event);
      if (count === undefined) return;
      event.preventDefault();
      depth++;
      setHovering(count);
    };
    const over = (event: DragEvent) => {
      if (filesIn(event) === undefined || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
    };
    const leave = (event: DragEvent) => {
      if (filesIn(event) === undefined) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(undefined);
    };
    const drop = (event: DragEvent) => {
      if (filesIn(event) === undefined) return;
      event.preventDefault();
      depth = 0;
      setHovering(undefined);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) {
      window.addEventListener(name, listener as EventListener);
    }
    return () => {
      for (const [name, listener] of Object.entries(listeners)) {
        window.removeEventListener(name, listener as EventListener);
      }
    };
  }, [onFiles]);
  if (hovering === undefined) return null;
  return (
    <div className={styles["over"]}>
      <div>
        <Icon name="import" />
        <p className={styles["title"]}>Let go to read {hovering === 1 ? "it" : "them"}</p>
        <p>
          {hovering > 1 && `${countWords(hovering, "file")}, one after the other. `}
          Read here and sent nowhere. What is already in your library is not overwritten.
        </p>
      </div>
    </div>
  );
}

/** How many files hang under the pointer; undefined when it is something else. */
function filesIn({ dataTransfer }: DragEvent): number | undefined {
  if (dataTransfer === null || !dataTransfer.types.includes("Files")) return undefined;
  return Math.max(1, dataTransfer.items.length);
}
