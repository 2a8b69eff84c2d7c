import type { Answer, Parts } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

const wording = { set: "tests", section: "motivation", origin: ["own"], label: "Label" } as const;

/** A question for a test: what matters to it, the rest filled in. */
export function prose(id: string, more: Partial<AskedQuestion> = {}): AskedQuestion {
  return {
    ...wording,
    id,
    prompt: "What would a reader need to know?",
    kind: "prose",
    ...more,
  } as AskedQuestion;
}

export function ask<Kind extends AskedQuestion["kind"]>(
  kind: Kind,
  id: string,
  more: Partial<Extract<AskedQuestion, { kind: Kind }>> = {},
): AskedQuestion {
  const own = {
    prose: {},
    "yes-no": { expectsDetailWhen: "yes" },
    choice: {
      choices: [
        { value: "all", label: "All of them" },
        { value: "some", label: "Some of them" },
      ],
    },
    people: { roles: ["Author"] },
    licence: {},
    period: {},
    counts: { of: "Kind of row" },
    links: {},
  } as const;
  return { ...prose(id), kind, ...own[kind], ...more } as AskedQuestion;
}

export function said(text: string, parts?: Parts): Answer {
  return { state: "answered", text, ...(parts && { parts }) };
}

/** A datasheet whose own facts leave nothing to find. */
export function sheetOf(
  questions: readonly AskedQuestion[],
  answers: Readonly<Record<string, Answer>> = {},
  more: Partial<Datasheet> = {},
): Datasheet {
  return {
    format: 1,
    status: "draft",
    id: "0a0a0a0a-0b0b-4c0c-8d0d-0e0e0e0e0e0e",
    language: "en",
    dataset: {
      title: "Wind at nine masts",
      version: "1.0.0",
      licence: { spdx: "CC0-1.0" },
      contact: { name: "Ada Winter", kind: "person", email: "ada@example.org" },
    },
    revision: 1,
    questionSets: [{ id: "tests", version: "1.0.0", title: "Tests" }],
    scope: {},
    sections: [{ id: "motivation", title: "Motivation" }],
    questions: [...questions],
    answers: { ...answers },
    ...more,
  };
}
