import { describe, expect, it } from "vitest";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import type { Note } from "#core/formats/note.ts";
import { datasheetOf } from "#core/release/release.ts";
import { firstRelease, gullsRelease } from "./gulls-release.ts";

const file = markdown.write(gullsRelease);
const draft = datasheetOf(gullsRelease);
const edited: Partial<Note> = { code: "release-edited", version: "1.1.0", revision: 2 };

interface Edit {
  readonly given: string;
  readonly from: string;
  readonly to: string;
  readonly notes: readonly Partial<Note>[];
  readonly expected: Datasheet;
}

function unplaced(text: string, heading?: string): Datasheet {
  const more = { ...(heading && { heading }), text };
  return { ...draft, unplaced: [...(draft.unplaced ?? []), more] };
}

const edits: readonly Edit[] = [
  {
    given: "an answer",
    from: "Of all gulls in the harbour, those ringed as chicks.",
    to: "Of all gulls.",
    notes: [edited, { code: "answer-edited", question: "composition.sample" }],
    expected: {
      ...draft,
      answers: {
        ...draft.answers,
        "composition.sample": { state: "answered", text: "Of all gulls." },
      },
    },
  },
  {
    given: "its version",
    from: '\nversion: "1.1.0"',
    to: '\nversion: "2.0.0"',
    notes: [
      { code: "release-edited", version: "2.0.0" },
      { code: "dataset-edited", field: "version" },
    ],
    expected: { ...draft, dataset: { ...draft.dataset, version: "2.0.0" } },
  },
  {
    given: "its date",
    from: '\ndate: "2024-06-15"',
    to: '\ndate: "2020-01-01"',
    notes: [edited, { code: "text-unplaced" }, { code: "frame-changed" }],
    expected: unplaced('date: "2020-01-01"'),
  },
  {
    given: "the notes, which are kept",
    from: "- Sightings of spring 2024.\n",
    to: "- Nothing to see here.\n",
    notes: [edited, { code: "release-notes-edited" }, { code: "text-unplaced" }],
    expected: unplaced(
      "### Added\n\n- Nothing to see here.\n- Which errors are known.\n\n```\n<!-- ds2:end -->",
      "Release notes",
    ),
  },
  {
    given: "the name of the notes’ marker",
    from: "<!-- ds3:notes -->",
    to: "<!-- ds3:answer uses.unfit -->",
    notes: [
      edited,
      { code: "answer-added", question: "uses.unfit" },
      { code: "answer-twice" },
      { code: "text-unplaced" },
      { code: "release-notes-removed" },
    ],
    expected: {
      ...unplaced("*Not yet answered.*", "What should it not be used for?"),
      answers: {
        ...draft.answers,
        "uses.unfit": {
          state: "answered",
          text: "### Added\n\n- Sightings of spring 2024.\n- Which errors are known.\n\n```\n<!-- ds2:end -->",
        },
      },
    },
  },
  {
    given: "a row of its files",
    from: "| data/sightings.csv | 1,820,412 |",
    to: "| data/sightings.csv | 1,820,413 |",
    notes: [edited, { code: "text-unplaced", heading: "Files" }, { code: "frame-changed" }],
    expected: unplaced(
      `| data/sightings.csv | 1,820,413 | \`${"3f1c".repeat(16)}\` | text/csv | <https://gulls.example.org/data/sightings.csv> |`,
      "Files",
    ),
  },
  {
    given: "a file in the record",
    from: '"bytes":1820412,',
    to: '"bytes":1820413,',
    notes: [edited, { code: "record-edited" }],
    expected: draft,
  },
  {
    given: "the digest that it states",
    from: `"digest":"${gullsRelease.release.digest}"\n}\n`,
    to: `"digest":"${"0".repeat(64)}"\n}\n`,
    notes: [edited],
    expected: draft,
  },
];

describe("the Markdown of a release, edited by hand", () => {
  it.each(edits)(
    "comes in as a draft after a change of $given",
    ({ from, to, notes, expected }) => {
      expect(file.split(from)).toHaveLength(2);
      const back = markdown.read?.(file.replace(from, () => to));
      expect(back).toMatchObject({ ok: true, value: { edited: true, notes } });
      expect(back?.ok && back.value.notes).toHaveLength(notes.length);
      expect(back?.ok && back.value.datasheet).toEqual(expected);
    },
  );

  it("is still the release where only lines of ours are gone, and says so", () => {
    const back = markdown.read?.(file.replace("## Files\n", ""));
    const notes = [{ code: "frame-changed", lines: 1 }];
    expect(back).toEqual({ ok: true, value: { datasheet: gullsRelease, edited: true, notes } });
  });

  it("does not let a draft carry release notes", () => {
    const text = markdown
      .write(draft)
      .replace(
        "## Motivation",
        "<!-- ds2:notes -->\n\nAll new.\n\n<!-- ds2:end -->\n\n## Motivation",
      );
    const back = markdown.read?.(text);
    expect(back).toMatchObject({ ok: true, value: { edited: true } });
    expect(back?.ok && back.value.datasheet).toEqual(unplaced("All new.", "How to cite"));
  });
});

describe("the JSON of a release", () => {
  const text = json.write(gullsRelease);
  it.each([
    { given: "an answer", from: "Of all gulls in the harbour", to: "Of some gulls" },
    { given: "a file’s hash", from: "3f1c3f1c", to: "3f1c3f1d" },
    { given: "the release before", from: '"revision": 1,', to: '"revision": 3,' },
  ])("comes in as a draft after a change of $given", ({ from, to }) => {
    const back = json.read?.(text.replace(from, to));
    expect(back).toMatchObject({
      ok: true,
      value: { datasheet: { status: "draft" }, edited: true, notes: [edited] },
    });
  });

  it("is refused under a status that nobody knows", () => {
    const back = json.read?.(json.write(firstRelease).replace('"release"', '"final"'));
    expect(back).toMatchObject({ ok: false, problem: { code: "unknown-status", found: "final" } });
  });
});
