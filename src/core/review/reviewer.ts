import type { Reviewer } from "./review.ts";

/** Names and roles are the same whatever their case and spaces. */
function plain(words: string | undefined): string {
  return (words ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
}

/** Whether two claim to be one person; the role may have been given another time. */
export function samePerson(one: Reviewer, other: Reviewer): boolean {
  return plain(one.name) === plain(other.name);
}

/** One person in one role: somebody may speak once as the author and once as the lawyer. */
export function capacityOf({ name, role }: Reviewer): readonly [name: string, role: string] {
  return [plain(name), plain(role)];
}
