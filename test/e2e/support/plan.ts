import type { Parts } from "#core/datasheet/answer.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** What the author of the journey answers to one question. */
export type Planned =
  | { readonly state: "answered"; readonly text: string; readonly parts: Parts }
  | { readonly state: "not-applicable" | "unknown" | "withheld"; readonly reason: string }
  | { readonly state: "not-yet" };

const declined = ["not-applicable", "unknown", "withheld"] as const;

/** Markdown that a careless reader would take apart, as authors write it. */
const awkward: readonly string[] = [
  "# A heading of my own\n\n## And one below\n\nWords.",
  "```` \n```js\nlet fence = '`';\n```\n````",
  "| a | b |\n| --- | ---: |\n| x \\| y | 1,204 |",
  "- one\n  - two\n    1. three\n\n       more of three",
  "---\ntitle: not front matter\n---",
  "<!-- answer: motivation.purpose --> and <b>raw</b> & <!-- /answer -->",
  "<details><summary>Open</summary>\n\n*inside*\n\n</details>",
  "العربية ثم English ثم עברית 👩🏽‍🔬🏳️‍🌈",
  "Trailing spaces  \nmake a break\\\nand so does this.",
  "_Not yet answered._",
  "**Not applicable** because it says so here.",
];

/** Every kind with its parts and every state; nothing that sets another question aside. */
export function planOf(questions: readonly AskedQuestion[]): ReadonlyMap<string, Planned> {
  const gates = new Set(
    questions.flatMap(({ appliesWhen = [] }) =>
      appliesWhen.flatMap((each) => ("answer" in each ? [each.answer] : [])),
    ),
  );
  let turn = 0;
  return new Map(
    questions.map((question, index): [string, Planned] => {
      if (question.optional) return [question.id, { state: "not-yet" }];
      const free = !gates.has(question.id) && question.bind === undefined;
      if (free && question.kind !== "licence" && index % 9 === 8) {
        const state = declined[turn++ % declined.length] ?? "unknown";
        return [question.id, { state, reason: `because of **${question.label}**` }];
      }
      const text = awkward[index % awkward.length] ?? "";
      const words = index % 3 === 0 ? text : `We looked into ${question.label.toLowerCase()}.`;
      return [question.id, { state: "answered", text: words, parts: partsFor(question, index) }];
    }),
  );
}

function partsFor(question: AskedQuestion, index: number): Parts {
  const named = Object.fromEntries(
    (question.parts ?? []).map(({ id, kind }) => [
      id,
      kind === "link" ? `https://example.org/${id}/${index}` : `${id} no. ${index}`,
    ]),
  );
  return { ...kindParts(question, index), ...(question.parts && { named }) };
}

function kindParts(question: AskedQuestion, index: number): Parts {
  switch (question.kind) {
    case "prose":
      return {};
    case "yes-no":
      return { choice: ["yes"] };
    case "choice": {
      const values = question.choices.map(({ value }) => value);
      // “Both” keeps the questions on people and on machines.
      const [one = ""] = values.includes("both") ? ["both"] : values;
      const last = values.at(-1) ?? one;
      return { choice: question.many && !values.includes("both") ? [one, last] : [one] };
    }
    case "people":
      return question.bind === "dataset.contact"
        ? { people: [{ name: "Desk Ω", kind: "person", email: "desk@example.org" }] }
        : {
            people: [
              {
                name: `Ines Moreau ${index}`,
                kind: "person",
                affiliation: "Harbour “Lab”",
                roles: question.roles.slice(0, 1),
              },
              { name: "Université | du Port", kind: "organisation" },
            ],
          };
    case "licence":
      return { licence: { spdx: "CC-BY-4.0" } };
    case "period":
      return { period: { start: "2021-03", end: "2023-06-30" } };
    case "counts":
      return {
        counts: [
          { type: "nests", count: 1204 },
          { type: "chicks | ringed", count: 31 },
        ],
      };
    case "links":
      return {
        links: [{ link: "https://example.org/gulls?a=1&b=2", title: "Gulls [1]" }],
      };
  }
}
