import { writeBackup } from "#core/formats/backup/write.ts";
import { ok, type Result } from "#core/result.ts";
import type { Library, StoreProblem } from "./library.ts";

/** Everything in the library as one file, named by its day. The library remembers when that was. */
export async function makeBackup(
  library: Library,
  at: string,
): Promise<Result<File, StoreProblem>> {
  const contents = await library.contents();
  if (!contents.ok) return contents;
  const pieces = writeBackup(contents.value, at);
  const name = `datasheet-workbench-backup-${at.slice(0, 10)}.json`;
  const file = new File(pieces, name, { type: "application/json" });
  // A disk too full to note the day is no reason to withhold the backup.
  await library.changeSettings({ lastBackupAt: at });
  return ok(file);
}
