import { newId, now } from "#app/clock.ts";
import type { Toast } from "#app/components/toast.tsx";
import type { RowAction } from "#app/pages/library/row-menu.tsx";
import { titleOf } from "#app/pages/library/rows.ts";
import type { Library, StoreProblem, Summary } from "#app/storage/library.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";

interface Surroundings {
  readonly library: Library;
  readonly toast: (toast: Toast) => void;
  readonly goTo: (address: string) => void;
  readonly onExport: (datasheet: Datasheet) => void;
  readonly onProblem: (problem: StoreProblem) => void;
}

/** What the menu of a row in the Library does. */
export async function actOnRow(
  action: RowAction,
  row: Summary,
  { library, toast, goTo, onExport, onProblem }: Surroundings,
): Promise<void> {
  if (action === "delete") {
    const focusAfter = neighbourOf(row.id);
    const removed = await library.remove(row.id, now());
    if (!removed.ok) return onProblem(removed.problem);
    focusRow(focusAfter);
    return toast({
      text: `Deleted ${titleOf(row)}.`,
      action: { label: "Undo", run: () => void library.undoRemove(row.id) },
    });
  }
  const opened = await library.open(row.id);
  if (!opened.ok) return onProblem(opened.problem);
  const { draft } = opened.value;
  switch (action) {
    case "export":
      return onExport(exported(draft));
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
        action: { label: "Change its title", run: () => goTo(`/d/${copy.sheet.id}/about#title`) },
      });
    }
  }
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
