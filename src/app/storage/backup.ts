import { writeBackup } from "#core/formats/backup/write.ts";
import { failed, ok, type Result } from "#core/result.ts";
import type { Library, StoreProblem } from "./library.ts";
import { detailOf } from "./store-problem.ts";

/**
 * Everything in the library, named by its day: one file, or several where one would be too large to
 * be opened again. The library remembers when that was.
 */
export async function makeBackup(
  library: Library,
  at: string,
  longest?: number,
): Promise<Result<readonly File[], StoreProblem>> {
  const contents = await library.contents();
  if (!contents.ok) return contents;
  let written: string[][];
  try {
    written = writeBackup(contents.value, at, longest);
  } catch (error) {
    // One datasheet alone may be longer than the longest string.
    return failed({ code: "broken", detail: detailOf(error) });
  }
  const files = written.map((pieces, index) => {
    const part = written.length === 1 ? "" : `-part-${index + 1}-of-${written.length}`;
    const name = `datasheet-workbench-backup-${at.slice(0, 10)}${part}.json`;
    return new File(pieces, name, { type: "application/json" });
  });
  // A disk too full to note the day is no reason to withhold the backup.
  await library.changeSettings({ lastBackupAt: at });
  return ok(files);
}
