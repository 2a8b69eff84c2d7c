import type { Count, Licence, Link, Parts, Person } from "#core/datasheet/answer.ts";
import { choiceLabel } from "#core/datasheet/applies.ts";
import { periodWords } from "#core/datasheet/date-words.ts";
import { grouped } from "#core/datasheet/number-words.ts";
import { namedInOrder } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { inline, link, table } from "#core/formats/markdown/escape.ts";
import { frame, type Piece } from "#core/formats/markdown/piece.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** The structured side of an answer as readers see it: a bold line or a table for each part. */
export function partPieces(question: AskedQuestion, parts: Parts): Piece[] {
  const { choice, people, licence, period, counts, links, named } = parts;
  const chosen = choice?.map((value) => inline(choiceLabel(question, value))).join("; ");
  const lines = [
    line(chosen),
    line(licence && licenceWords(licence)),
    line(period && inline(periodWords(period))),
    ...(links ?? []).map((each) => `- ${linkWords(each)}`),
  ].filter((each) => each !== undefined);
  const tables = [peopleTable(people ?? []), countsTable(question, counts ?? [])].filter(
    (rows) => rows.length > 0,
  );
  const blanks = namedInOrder(question, named).map(([id, value]) => namedLine(question, id, value));
  return [...paragraphs(lines), ...tables.map((rows) => frame(...rows)), ...paragraphs(blanks)];
}

function line(words: string | undefined): string | undefined {
  return isBlank(words) ? undefined : `**${words}**`;
}

/** List items stay together; every other line is a paragraph of its own. */
function paragraphs(lines: readonly string[]): Piece[] {
  const items = lines.filter((each) => each.startsWith("- "));
  const others = lines.filter((each) => !each.startsWith("- "));
  return [...others.map((each) => frame(each)), ...(items.length > 0 ? [frame(...items)] : [])];
}

export function licenceWords({ spdx, name, link: address }: Licence): string {
  const words = [name, spdx].filter((each) => !isBlank(each)).join(" · ");
  return isBlank(address) ? inline(words) : link(address ?? "", words);
}

function linkWords({ link: address, title }: Link): string {
  return link(address, title);
}

function peopleTable(people: readonly Person[]): readonly string[] {
  return table(
    ["Name", "Affiliation", "Roles", "Identifier", "Email", "Grant"],
    people.map(({ name, affiliation, roles, identifier, email, grant }) => [
      inline(name),
      inline(affiliation ?? ""),
      inline((roles ?? []).join(", ")),
      link(identifier ?? ""),
      inline(email ?? ""),
      inline(grant ?? ""),
    ]),
  );
}

function countsTable(question: AskedQuestion, counts: readonly Count[]): readonly string[] {
  const of = question.kind === "counts" ? question.of : "Type";
  return table(
    [inline(of), "Count"],
    counts.map(({ type, count }) => [inline(type), count === undefined ? "" : grouped(count)]),
  );
}

function namedLine(question: AskedQuestion, id: string, value: string): string {
  const part = question.parts?.find((each) => each.id === id);
  const label = inline(part?.label ?? id);
  return `- **${label}:** ${part?.kind === "link" ? link(value) : inline(value)}`;
}
