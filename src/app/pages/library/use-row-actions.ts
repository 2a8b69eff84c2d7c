import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import { newId, now } from "#app/clock.ts";
import { useToast } from "#app/components/toast.tsx";
import { useLibrary } from "#app/library-context.tsx";
import type { RowAction } from "#app/pages/library/row-menu.tsx";
import { titleOf } from "#app/pages/library/rows.ts";
import type { StoreProblem, Summary } from "#app/storage/library.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

export interface RowActions {
  readonly act: (action: RowAction, row: Summary) => void;
  /** The datasheet whose export dialog is open. */
  readonly exporting: Datasheet | undefined;
  readonly endExport: () => void;
}

export function useRowActions(onProblem: (problem: StoreProblem) => void): RowActions {
  const library = useLibrary();
  const toast = useToast();
  const navigate = useNavigate();
  const [exporting, setExporting] = useState<Datasheet | undefined>();
  const act = useCallback(
    (action: RowAction, row: Summary) => {
      const work = async () => {
        if (action === "delete") {
          const focusAfter = neighbourOf(row.id);
          const removed = await library.remove(row.id, now());
          if (!removed.ok) return onProblem(removed.problem);
          focusRow(focusAfter);
          toast({
            text: `Deleted ${titleOf(row)}.`,
            action: { label: "Undo", run: () => void library.undoRemove(row.id) },
          });
          return;
        }
        const opened = await library.open(row.id);
        if (!opened.ok) return onProblem(opened.problem);
        const { draft } = opened.value;
        switch (action) {
          case "export": {
            const { exported } = await import("#core/datasheet/draft.ts");
            return setExporting(exported(draft));
          }
          case "copy": {
            const { copyMarkdown } = await import("#app/pages/library/copy-markdown.ts");
            const copied = await copyMarkdown(library, draft, now());
            return toast({
              text: copied
                ? `${titleOf(row)} is on the clipboard, as Markdown.`
                : "The browser did not let it be copied. Export it as a file instead.",
            });
          }
          case "duplicate": {
            const { duplicated } = await import("#app/pages/library/duplicated.ts");
            const at = now();
            const copy = duplicated(draft, newId(), at);
            const put = await library.put(copy, { at, session: copy.sheet.id });
            if (!put.ok) return onProblem(put.problem);
            return toast({
              text: `Made ${copy.sheet.dataset.title}.`,
              action: {
                label: "Change its title",
                run: () => void navigate(`/d/${copy.sheet.id}/about#title`),
              },
            });
          }
        }
      };
      void work();
    },
    [library, toast, navigate, onProblem],
  );
  return { act, exporting, endExport: useCallback(() => setExporting(undefined), []) };
}

function neighbourOf(id: string): string | undefined {
  const row = document.querySelector(`[data-id="${id}"]`);
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  return next?.getAttribute("data-id") ?? undefined;
}

/** The row that was acted on goes away: the focus goes to its neighbour instead of nowhere. */
function focusRow(id: string | undefined): void {
  const link = id && document.querySelector<HTMLElement>(`[data-id="${id}"] h2 a`);
  (link || document.querySelector<HTMLElement>("main"))?.focus();
}
