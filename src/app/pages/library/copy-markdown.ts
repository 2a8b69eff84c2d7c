import type { Library } from "#app/storage/library.ts";
import { canonical, digestOf } from "#core/datasheet/canonical.ts";
import { type Draft, exported } from "#core/datasheet/draft.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";

/** False when the browser refuses the clipboard. What was copied counts as exported. */
export async function copyMarkdown(library: Library, draft: Draft, at: string): Promise<boolean> {
  const datasheet = exported(draft);
  try {
    await navigator.clipboard.writeText(markdown.write(datasheet));
  } catch {
    return false;
  }
  await library.keepExported(datasheet.id, {
    digest: digestOf(datasheet),
    at,
    format: markdown.id,
    text: canonical(datasheet),
  });
  return true;
}
