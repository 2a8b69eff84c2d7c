import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { MergePath } from "./conflict.ts";
import { askedKeys, askedPath } from "./merge.ts";

/** Parts that are taken or refused one by one; every other field is taken or refused as one. */
const parted = ["answers", "dataset", "scope", "extensions"];

/** The answer, fact or field that a place in a datasheet belongs to. */
export function headOf(path: MergePath): MergePath {
  const [first = ""] = path;
  return path.slice(0, parted.includes(first) ? 2 : 1);
}

/** The datasheet with one of its answers, facts or fields as another has it. */
export function withHeadOf(sheet: Datasheet, other: Datasheet, head: MergePath): Datasheet {
  const [first = "", second] = head;
  const keys = first === askedPath[0] ? askedKeys : [first];
  const changed =
    second === undefined
      ? withKeysOf(sheet, other, keys)
      : { ...sheet, [first]: withKeysOf(partOf(sheet, first), partOf(other, first), [second]) };
  return changed as Datasheet;
}

/** Theirs without what the person does not want of it: there it says what it said before. */
export function refusing(
  base: Datasheet,
  theirs: Datasheet,
  heads: readonly MergePath[],
): Datasheet {
  return heads.reduce((sheet, head) => withHeadOf(sheet, base, head), theirs);
}

function partOf(sheet: Datasheet, key: string): object {
  const part: unknown = Reflect.get(sheet, key);
  return typeof part === "object" && part !== null ? part : {};
}

function withKeysOf(record: object, other: object, keys: readonly string[]): object {
  const kept = Object.entries(record).filter(([key]) => !keys.includes(key));
  const taken = Object.entries(other).filter(([key]) => keys.includes(key));
  return Object.fromEntries([...kept, ...taken]);
}
