import type { StoreProblem } from "./library.ts";

/** What the browser says when it refuses → what it means. */
export function storeProblem(error: unknown): StoreProblem {
  const name = nameOf(error);
  switch (name) {
    case "QuotaExceededError":
      return { code: "disk-full" };
    case "SecurityError":
    case "NotAllowedError":
      return { code: "blocked", detail: detailOf(error) };
    // The browser's errors are open-ended; whatever is not named above is told as it came.
    default:
      return { code: "broken", detail: detailOf(error) };
  }
}

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

export function detailOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
