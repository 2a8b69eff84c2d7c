import parse from "spdx-expression-parse";
import retired from "spdx-license-ids/deprecated.json" with { type: "json" };
import licences from "spdx-license-ids/index.json" with { type: "json" };
import type { SpdxVerdict } from "./context.ts";

const everyId = [...licences, ...retired];

/** Whether this is an expression of SPDX licence ids, and if not, which id was nearly written. */
export function judgeSpdx(expression: string): SpdxVerdict {
  try {
    parse(expression);
    return { known: true };
  } catch {
    const meant = everyId.find((id) => plain(id) === plain(expression));
    return meant === undefined ? { known: false } : { known: false, meant };
  }
}

/** `cc by 4.0` and `CC-BY-4.0` are the same but for their signs. */
function plain(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9.+]/g, "");
}
