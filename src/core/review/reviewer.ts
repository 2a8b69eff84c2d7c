import { plainName } from "#core/release/sign-offs.ts";
import type { Reviewer } from "./review.ts";

/** Whether two claim to be one person; the role may have been given another time. */
export function samePerson(one: Reviewer, other: Reviewer): boolean {
  return plainName(one.name) === plainName(other.name);
}

/** One person in one role: somebody may speak once as the author and once as the lawyer. */
export function capacityOf({ name, role }: Reviewer): readonly [name: string, role: string] {
  return [plainName(name), plainName(role ?? "")];
}
