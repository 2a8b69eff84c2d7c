import { agoWords } from "#app/words/when.ts";

/** The quiet reminder: "Last backup nine days ago." */
export function backupWords(lastBackupAt: string | undefined): string {
  if (lastBackupAt === undefined) return "No backup yet.";
  return `Last backup ${agoWords(lastBackupAt, new Date())}.`;
}
