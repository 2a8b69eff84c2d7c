import { lazy, Suspense, useEffect } from "react";
import { isTyping } from "#app/components/typing.ts";
import { DropOverlay } from "#app/import/drop-overlay.tsx";
import { ImportDialogs } from "#app/import/import-dialogs.tsx";
import type { Import } from "#app/import/use-import.ts";

const PasteDialog = lazy(() =>
  import("#app/import/paste-dialog.tsx").then((m) => ({ default: m.PasteDialog })),
);
interface ImportPlacesProps {
  readonly imports: Import;
  readonly pasting: boolean;
  readonly onPasted: () => void;
}

/** The ways in that are not on the page itself: drop, paste, and what must be asked about a file. */
export function ImportPlaces({ imports, pasting, onPasted }: ImportPlacesProps) {
  const { takeFiles, takeText } = imports;
  usePaste(takeFiles, takeText);
  return (
    <>
      <DropOverlay onFiles={takeFiles} />
      <Suspense>
        {pasting && (
          <PasteDialog
            onText={(text) => {
              onPasted();
              takeText(text);
            }}
            onClose={onPasted}
          />
        )}
      </Suspense>
      <ImportDialogs imports={imports} />
    </>
  );
}

/** Text or files pasted outside every field come in as if they were dropped. */
function usePaste(
  takeFiles: (files: readonly File[]) => void,
  takeText: (text: string) => void,
): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) || document.querySelector("dialog[open]") !== null) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length === 0 && text.trim() === "") return;
      event.preventDefault();
      if (files.length > 0) takeFiles(files);
      else takeText(text);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [takeFiles, takeText]);
}
