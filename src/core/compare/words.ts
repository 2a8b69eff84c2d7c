import type { Count, Licence, Link, Period, Person } from "#core/datasheet/answer.ts";
import { sentence as capital, grouped } from "#core/datasheet/number-words.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { ReleasedFile, ReleaseFacts } from "#core/release/release.ts";
import type { Standing } from "./change.ts";
import type { Side } from "./comparison.ts";

/** `one answer`, `six answers`. Here, `countWords` are those of a number in an answer. */
export { countWords as counted, grouped } from "#core/datasheet/number-words.ts";

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** With a capital and a full stop. */
export function sentence(words: string): string {
  return words === "" ? "" : `${capital(words)}.`;
}

export const standingWords: Record<Standing, string> = {
  answered: "Answered",
  "not-applicable": "Not applicable",
  unknown: "Unknown",
  withheld: "Withheld",
  "not-yet": "Not yet answered",
};

/** `1.1.0 draft`, `1.0.0`, `1.0.0, revision 2`. */
export function sideWords({ version, revision, status }: Omit<Side, "questionSets">): string {
  const name = isBlank(version) ? "no version" : (version ?? "").trim();
  const which = revision > 1 ? `${name}, revision ${revision}` : name;
  return status === "draft" ? `${which} draft` : which;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => !isBlank(part)).join(" · ");
}

export function personWords(person: Person): string {
  const { name, kind, identifier, affiliation, email, grant, roles } = person;
  const words = [name, affiliation, roles?.join(", "), identifier, email, grant];
  return joined([...words, kind === "organisation" ? "organisation" : undefined]);
}

export function licenceWords({ spdx, name, link }: Licence): string {
  return joined([name, spdx, link]);
}

export function periodWords({ start, end }: Period): string {
  if (start === undefined) return end === undefined ? "" : `until ${end}`;
  return end === undefined ? `from ${start}` : `${start} to ${end}`;
}

export function countWords({ type, count }: Count): string {
  return `${type}: ${count === undefined ? "no number" : grouped(count)}`;
}

export function linkWords({ link, title }: Link): string {
  return joined([title, link]);
}

export function fileWords({ path, bytes, sha256, mediaType, address }: ReleasedFile): string {
  return joined([path, `${grouped(bytes)} bytes`, sha256, mediaType, address]);
}

export function predecessorWords(previous: NonNullable<ReleaseFacts["previous"]>): string {
  return joined([previous.version, `revision ${previous.revision}`, previous.digest]);
}

/** A JSON value as a person can read it on one line. */
export function jsonWords(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value) ?? "";
}
