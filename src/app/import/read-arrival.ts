import { bringIn } from "#app/import/bring-in.ts";
import {
  type DecodedText,
  decodeBytes,
  decodeFile,
  type FileProblem,
} from "#app/import/decode-file.ts";
import type { Outcome } from "#app/import/outcome.ts";
import type { Library } from "#app/storage/library.ts";
import type { Moment } from "#core/datasheet/answer.ts";
import { failed, type Result } from "#core/result.ts";

export async function readFile(library: Library, file: File, at: Moment): Promise<Outcome> {
  const decoded = await decodeFile(file);
  if (!decoded.ok) return { kind: "unopened", problem: decoded.problem };
  return bringIn(library, { name: file.name, text: decoded.value.text }, at);
}

/** A file that ships with the Workbench. Once it is here, the person's own one is opened, changed or not. */
export async function readAddress(library: Library, path: string, at: Moment): Promise<Outcome> {
  const decoded = await fetchText(path);
  if (!decoded.ok) return { kind: "unopened", problem: decoded.problem };
  const outcome = await bringIn(library, { name: path, text: decoded.value.text }, at);
  if (outcome.kind !== "clash") return outcome;
  const { id } = outcome.clash.mine.sheet;
  if (outcome.clash.deletedAt !== undefined) {
    const undone = await library.undoRemove(id);
    if (!undone.ok) return { kind: "not-kept", problem: undone.problem };
  }
  return { kind: "already-here", id, title: outcome.title };
}

export async function fetchText(path: string): Promise<Result<DecodedText, FileProblem>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return cannotOpen(`${response.status} ${response.statusText}`);
    return decodeBytes(new Uint8Array(await response.arrayBuffer()));
  } catch (error) {
    return cannotOpen(String(error));
  }
}

function cannotOpen(detail: string): Result<never, FileProblem> {
  return failed({ code: "cannot-open", detail });
}
