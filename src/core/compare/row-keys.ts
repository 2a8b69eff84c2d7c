import type { Count, Link, Person } from "#core/datasheet/answer.ts";
import { canonical } from "#core/datasheet/canonical.ts";
import type { Dataset, Dismissal, Unplaced } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { ReleasedFile } from "#core/release/release.ts";
import type { RowKey } from "./rows.ts";

type Identifier = NonNullable<Dataset["identifiers"]>[number];

function said(text: string | undefined): string | undefined {
  return isBlank(text) ? undefined : text;
}

const whole = (value: object): string => canonical(value);

/** By what the rows of each list are known, the surest first. */
export const rowKeys = {
  words: [(word) => word] satisfies RowKey<string>[],
  chosen: [({ value }) => value] satisfies RowKey<{ readonly value: string }>[],
  people: [
    whole,
    ({ identifier }) => said(identifier),
    ({ name }) => said(name),
    ({ email }) => said(email),
  ] satisfies RowKey<Person>[],
  counts: [whole, ({ type }) => type] satisfies RowKey<Count>[],
  links: [whole, ({ link }) => said(link), ({ title }) => said(title)] satisfies RowKey<Link>[],
  identifiers: [
    whole,
    ({ kind, value }) => `${kind} ${value}`,
    ({ kind, relation }) => `${kind} ${relation ?? ""}`,
  ] satisfies RowKey<Identifier>[],
  ids: [({ id }) => id] satisfies RowKey<{ readonly id: string }>[],
  /** The same bytes under another path are a renamed file. */
  files: [({ path }) => path, ({ sha256 }) => sha256] satisfies RowKey<ReleasedFile>[],
  dismissals: [
    whole,
    ({ code, question }) => `${code} ${question ?? ""}`,
  ] satisfies RowKey<Dismissal>[],
  unplaced: [
    whole,
    ({ heading, text }) => canonical([heading ?? null, text]),
    ({ heading, source }) =>
      heading === undefined && source === undefined
        ? undefined
        : canonical([heading ?? null, source ?? null]),
  ] satisfies RowKey<Unplaced>[],
};
