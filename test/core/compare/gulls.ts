import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { type Release, type ReleaseFacts, releaseDigest } from "#core/release/release.ts";
import { harbourGulls } from "../formats/harbour-gulls.ts";

function frozen(sheet: Datasheet, facts: Omit<ReleaseFacts, "digest">): Release {
  const unsealed = { ...sheet, status: "release" as const, release: facts };
  return { ...unsealed, release: { ...facts, digest: releaseDigest(unsealed) } };
}

const hash = (digit: string) => digit.repeat(64);

/** The gulls as they were released. */
export const gullsBefore: Release = frozen(harbourGulls, {
  date: "2024-06-20",
  notes: "First release.",
  files: [
    { path: "sightings.csv", bytes: 1_204_311, sha256: hash("a"), mediaType: "text/csv" },
    { path: "old.csv", bytes: 12, sha256: hash("b") },
    { path: "photos.zip", bytes: 90_112_004, sha256: hash("c") },
    { path: "LICENSE", bytes: 7048, sha256: hash("d") },
  ],
});

/** And a version later, with every kind of change that two files alone can show. */
export const gullsAfter: Release = frozen(later(harbourGulls), {
  date: "2025-02-01",
  notes: "Second release, with the winter of 2024.",
  files: [
    { path: "LICENSE", bytes: 7048, sha256: hash("d") },
    { path: "data/sightings.csv", bytes: 1_204_311, sha256: hash("a"), mediaType: "text/csv" },
    { path: "photos.zip", bytes: 90_200_000, sha256: hash("e") },
    { path: "winter.csv", bytes: 4096, sha256: hash("f") },
  ],
  previous: { version: "1.1.0", revision: 2, digest: gullsBefore.release.digest },
});

function later(sheet: Datasheet): Datasheet {
  const { answers } = sheet;
  const { "uses.papers": papers, "motivation.purpose": purpose, ...kept } = answers;
  return {
    ...sheet,
    revision: 1,
    changedAt: "2025-01-31T12:00:00Z",
    dataset: {
      ...sheet.dataset,
      title: "Harbour Gulls: colour rings and sightings",
      version: "2.0.0",
      licence: { spdx: "CC0-1.0" },
      keywords: ["gulls", "re-sighting", "winter"],
      creators: [
        { name: "Ola <b>Bold</b> Nordmann", kind: "person" },
        ...(sheet.dataset.creators ?? []),
      ],
    },
    questionSets: [
      { id: "gebru-2021", version: "1.1.0", title: "Datasheets for Datasets" },
      ...sheet.questionSets.slice(1),
    ],
    scope: { ...sheet.scope, people: "yes" },
    sections: sheet.sections.map((section) =>
      section.id === "uses" ? { ...section, title: "Uses" } : section,
    ),
    questions: questionsLater(sheet.questions),
    answers: {
      ...kept,
      ...(purpose && { "motivation.purpose": { ...purpose, changedBy: "Ola Nordmann" } }),
      "composition.missing": {
        state: "answered",
        text: "Winters 2019 and 2021; nobody rowed out.\n\n```sh\n# the gap, as a query\ngrep -c 2021 sightings.csv\n```\n\n| winter | rings |\n| --- | --- |\n| 2019 | 0 |\n\n</details><script>alert(1)</script> *and* ~~more~~ @all",
        source: { file: "old-readme.md", lines: [12, 30], heading: "Gaps", confidence: 0.8 },
      },
      "composition.noise": {
        state: "answered",
        text: "One ring in forty was read wrongly at dusk.",
      },
      "composition.counts": {
        state: "answered",
        text: "Counted on 2024-05-02 with `wc -l`.",
        parts: {
          counts: [
            { type: "sightings", count: 20011 },
            { type: "photographs | videos", count: 3120 },
          ],
        },
      },
      "motivation.funding": { state: "unknown", reason: "the papers were lost." },
    },
    dismissed: [],
    unplaced: [
      { heading: "Thanks", text: "To everyone who read a ring.\n\nמגדלור — 🐦" },
      { text: "A line without a heading.", source: { file: "old-readme.md" } },
    ].toReversed(),
    extensions: { "org.example.station": { desk: 5, open: true, notes: ["-->", "a--b"] } },
    signOffsRequired: [{ whose: "data owner", count: 1 }],
  };
}

function questionsLater(questions: readonly AskedQuestion[]): AskedQuestion[] {
  const changed = questions.flatMap((question): AskedQuestion[] => {
    switch (question.id) {
      case "collection.period":
        return [{ ...question, prompt: "When was it collected, and how often?" }];
      case "collection.notes":
        return [{ ...question, label: "Field notes" }];
      case "uses.unfit":
        return [{ ...question, set: "station" }];
      case "uses.other":
        return [];
      default:
        return [question];
    }
  });
  return [
    ...changed,
    {
      id: "uses.retired",
      prompt: "When will it be retired?",
      label: "Retirement",
      origin: ["own"],
      set: "station",
      section: "uses",
      kind: "prose",
    },
  ];
}
