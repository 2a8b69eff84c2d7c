import type { ReleasedFile } from "#core/release/release.ts";

export type FileProblem =
  | { readonly code: "file-twice"; readonly path: string }
  /** It leads out of the dataset's folder, or to two places on two systems. */
  | { readonly code: "file-outside"; readonly path: string };

export function fileProblem(files: readonly ReleasedFile[]): FileProblem | undefined {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (!staysInside(path)) return { code: "file-outside", path };
    if (seen.has(path)) return { code: "file-twice", path };
    seen.add(path);
  }
  return undefined;
}

function staysInside(path: string): boolean {
  if (/[\\\0]|^[a-z]:/i.test(path)) return false;
  return path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

/** By path, as a listing of checksums has them. */
export function inOrder(files: readonly ReleasedFile[]): ReleasedFile[] {
  return [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
}
