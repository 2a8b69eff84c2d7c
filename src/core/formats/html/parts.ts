import { followable } from "#core/datasheet/address.ts";
import type { Count, Licence, Parts, Person } from "#core/datasheet/answer.ts";
import { choiceLabel } from "#core/datasheet/applies.ts";
import { periodWords } from "#core/datasheet/date-words.ts";
import { grouped } from "#core/datasheet/number-words.ts";
import { namedInOrder } from "#core/datasheet/parts.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { escapeHtml } from "#core/formats/html/escape.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** The structured side of an answer as set text: a line, list or table for each part; "" for none. */
export function partsHtml(question: AskedQuestion, parts: Parts): string {
  const { choice, people, licence, period, counts, links, named } = parts;
  const blanks = namedInOrder(question, named).filter(([, value]) => !isBlank(value));
  return [
    ...(choice ?? []).map((value) => `<p><b>${escapeHtml(choiceLabel(question, value))}.</b></p>`),
    list((people ?? []).map(personLine)),
    licence === undefined ? "" : `<p>${licenceLine(licence)}</p>`,
    period === undefined ? "" : `<p><b>${escapeHtml(periodWords(period))}</b></p>`,
    countTable(question, counts ?? []),
    list((links ?? []).map(({ link, title }) => linkHtml(link, title))),
    ...blanks.map(([id, value]) => namedLine(question, id, value)),
  ]
    .filter((each) => each !== "")
    .join("\n");
}

/** A link only where a reader can follow it safely; its text otherwise. */
export function linkHtml(address: string, words?: string): string {
  const href = followable(address);
  const text = isBlank(words) ? address : (words ?? "");
  if (href === undefined) {
    return escapeHtml(isBlank(words) ? address : `${text} (${address})`);
  }
  const told = text === href ? ' class="told"' : "";
  return `<a${told} href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${escapeHtml(text)}</a>`;
}

function list(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<ul>\n${lines.map((line) => `<li>${line}</li>`).join("\n")}\n</ul>`;
}

function personLine({ name, affiliation, roles, identifier, email, grant }: Person): string {
  const rest = [affiliation, roles?.join(", "), grant]
    .filter((each) => !isBlank(each))
    .map((each) => escapeHtml(each ?? ""));
  return [
    `<b>${escapeHtml(name.trim() || "No name")}</b>`,
    ...rest,
    ...(isBlank(identifier) ? [] : [linkHtml(identifier ?? "")]),
    ...(isBlank(email) ? [] : [linkHtml(`mailto:${email}`, email)]),
  ].join(", ");
}

function licenceLine({ spdx, name, link }: Licence): string {
  const words = [name, spdx].filter((each) => !isBlank(each)).join(" · ");
  return [
    ...(words === "" ? [] : [`<b>${escapeHtml(words)}</b>`]),
    ...(isBlank(link) ? [] : [linkHtml(link ?? "")]),
  ].join(", ");
}

function countTable(question: AskedQuestion, counts: readonly Count[]): string {
  if (counts.length === 0) return "";
  const of = question.kind === "counts" ? question.of : "Kind";
  const rows = counts.map(
    ({ type, count }) =>
      `<tr><th scope="row">${escapeHtml(type)}</th><td class="align-right">${count === undefined ? "–" : grouped(count)}</td></tr>`,
  );
  return `<table>
<thead><tr><th scope="col">${escapeHtml(of)}</th><th scope="col" class="align-right">Count</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function namedLine(question: AskedQuestion, id: string, value: string): string {
  const part = question.parts?.find((each) => each.id === id);
  const words = part?.kind === "link" ? linkHtml(value) : escapeHtml(value);
  return `<p><span class="name">${escapeHtml(part?.label ?? id)}:</span> ${words}</p>`;
}
