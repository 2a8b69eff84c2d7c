import { hostilePayloads } from "../../fixtures/hostile-payloads.ts";

/** On one line, as a title, a label or a name can hold it. */
const line = (text: string, longest = 390) => text.replace(/\s+/g, " ").trim().slice(0, longest);

/** A datasheet that asks a question for every payload, and holds one in every field there is. */
export function hostileSheet(json: string, beacon: string): string {
  const payloads = hostilePayloads(beacon);
  const sheet = JSON.parse(json);
  const at = (index: number) => payloads[index % payloads.length]?.text ?? "";
  const kinds = [
    { kind: "prose" },
    { kind: "yes-no", expectsDetailWhen: "always" },
    { kind: "links" },
    { kind: "counts" },
    { kind: "people" },
    { kind: "licence" },
  ];
  const sections = sheet.sections.slice(0, 3).map((section: { id: string }, index: number) => ({
    id: section.id,
    title: line(at(index)),
    intro: line(at(index + 3)),
  }));
  const questions = payloads.map(({ text }, index) => ({
    id: `hostile:evil.p${index}`,
    prompt: line(text),
    label: line(text, 48) || "x",
    origin: [line(text, 80)],
    ...kindOf(kinds[index % kinds.length]?.kind ?? "prose", text),
    parts: [{ id: "blank", label: line(text), kind: index % 2 === 0 ? "link" : "text" }],
    set: "hostile",
    section: sections[index % sections.length]?.id,
  }));
  const person = (index: number) => ({
    name: line(at(index)),
    kind: "person",
    identifier: line(at(index + 1)),
    affiliation: line(at(index + 2)),
    email: line(at(index + 3)),
    roles: [line(at(index + 4))],
  });
  const answers = Object.fromEntries(
    payloads.map(({ text }, index) => [
      `hostile:evil.p${index}`,
      index % 5 === 4
        ? { state: "withheld", reason: text, changedBy: line(text) }
        : {
            state: "answered",
            text,
            changedBy: line(text),
            parts: partsOf(kinds[index % kinds.length]?.kind ?? "", text, person(index)),
          },
    ]),
  );
  return JSON.stringify({
    ...sheet,
    dataset: {
      title: line(at(20)),
      shortName: line(at(21)),
      summary: payloads.map(({ text }) => text).join("\n\n"),
      version: line(at(22)),
      homepage: "javascript:fire()",
      identifiers: [
        { kind: "url", value: "javascript:fire()", relation: line(at(23)) },
        { kind: "doi", value: line(at(24)) },
      ],
      licence: { spdx: line(at(25)), name: line(at(26)), link: "javascript:fire()" },
      creators: [person(27), person(28)],
      publisher: person(29),
      contact: person(30),
      funders: [person(31)],
      keywords: payloads.slice(0, 40).map(({ text }) => line(text)),
      citation: payloads.map(({ text }) => text).join("\n\n"),
    },
    questionSets: [{ id: "hostile", version: "1.0.0", title: line(at(32)) }],
    scope: {},
    sections,
    questions,
    answers,
    dismissed: [{ code: "bare-answer", question: "hostile:evil.p0", reason: line(at(33)) }],
    unplaced: payloads.map(({ text }) => ({ heading: line(text), text })),
    extensions: { hostile: payloads.map(({ text }) => text) },
  });
}

function kindOf(kind: string, text: string): object {
  switch (kind) {
    case "yes-no":
      return { kind, expectsDetailWhen: "always", yes: line(text), no: "No" };
    case "counts":
      return { kind, of: line(text) };
    case "people":
      return { kind, roles: [line(text)] };
    default:
      return { kind };
  }
}

function partsOf(kind: string, text: string, person: object): object {
  const named = { blank: line(text) };
  switch (kind) {
    case "yes-no":
      return { choice: ["yes", line(text)], named };
    case "links":
      return {
        links: [{ link: "javascript:fire()", title: line(text) }, { link: line(text) }],
        named,
      };
    case "counts":
      return { counts: [{ type: line(text), count: 1 }], named };
    case "people":
      return { people: [person], named };
    case "licence":
      return {
        licence: {
          spdx: line(text),
          name: line(text),
          link: "data:text/html,<script>fire()</script>",
        },
        named,
      };
    default:
      return { named };
  }
}
