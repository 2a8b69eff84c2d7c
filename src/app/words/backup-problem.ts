import type { BackupProblem } from "#core/formats/backup/read.ts";
import { describeProblem } from "#core/formats/describe-problem.ts";

/** Why a backup was not read, in one sentence. */
export function backupProblemWords(problem: BackupProblem): string {
  switch (problem.code) {
    case "not-a-backup":
      return "This is no backup of the Workbench, so nothing was read: choose a file that “Back up everything” made.";
    case "wrong-shape":
      return `The backup’s frame is not as the Workbench writes it (${problem.path}: ${problem.detail}), so nothing was read: was it edited?`;
    case "not-json":
    case "duplicate-key":
    case "too-deep":
    case "newer-format":
      return describeProblem(problem);
  }
}
