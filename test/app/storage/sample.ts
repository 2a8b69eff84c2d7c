import { type AnswerDraft, type Draft, emptyAnswer } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { type Release, releaseDigest } from "#core/release/release.ts";

export const first = "00000000-0000-4000-8000-000000000001";
export const second = "00000000-0000-4000-8000-000000000002";
export const purpose = "motivation.purpose";
export const funding = "motivation.funding";

const common = { set: "gebru-2021", section: "motivation", origin: ["gebru-2021 MOT-1"] };
export const fundingQuestion: AskedQuestion = {
  ...common,
  id: funding,
  prompt: "Who paid for it?",
  label: "Funding",
  kind: "people",
  roles: ["Funder"],
  bind: "dataset.funders",
};

export function sheetOf(id: string, title = "Penguins"): Sheet {
  return {
    format: 1,
    status: "draft",
    id,
    language: "en",
    dataset: { title },
    revision: 1,
    createdAt: "2025-03-01T00:00:00Z",
    questionSets: [{ id: "gebru-2021", version: "1.0.0", title: "The paper" }],
    scope: {},
    sections: [{ id: "motivation", title: "Motivation" }],
    questions: [
      { ...common, id: purpose, prompt: "Why was it made?", label: "Purpose", kind: "prose" },
      fundingQuestion,
    ],
  };
}

export function said(text: string): AnswerDraft {
  return { ...emptyAnswer, text };
}

export function draftOf(id: string, texts: Readonly<Record<string, string>> = {}): Draft {
  const answers = Object.entries(texts).map(([question, text]) => [question, said(text)] as const);
  return { sheet: sheetOf(id), answers: Object.fromEntries(answers) };
}

interface ReleaseSketch {
  readonly version?: string;
  readonly revision?: number;
  readonly date?: string;
  readonly previous?: Release;
  readonly notes?: string;
}

/** A release that holds: cut from the sample sheet by hand, its digest worked out. */
export function releaseOf(
  id: string,
  { version, revision = 1, date = "2025-03-12", previous, notes }: ReleaseSketch,
): Release {
  const sheet = sheetOf(id);
  const whole = {
    ...sheet,
    status: "release" as const,
    dataset: { ...sheet.dataset, ...(version !== undefined && { version }) },
    revision,
    answers: { [purpose]: { state: "answered" as const, text: "To count penguins." } },
  };
  const facts = {
    date,
    ...(notes !== undefined && { notes }),
    ...(previous && { previous: predecessorOf(previous) }),
  };
  return { ...whole, release: { ...facts, digest: releaseDigest({ ...whole, release: facts }) } };
}

function predecessorOf({ dataset: { version }, revision, release: { digest } }: Release) {
  return { ...(version !== undefined && { version }), revision, digest };
}

const start = Date.parse("2025-03-12T12:00:00Z");

/** So many minutes after noon. */
export function minute(minutes: number): string {
  return new Date(start + minutes * 60_000).toISOString();
}
