import { describe, expect, it } from "vitest";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import type { Note } from "#core/formats/note.ts";
import { harbourGulls } from "./harbour-gulls.ts";

const file = markdown.write(harbourGulls);

interface Edit {
  readonly given: string;
  readonly from: string;
  readonly to: string;
  readonly notes: readonly (Partial<Note> & { code: Note["code"] })[];
  readonly expected: (sheet: Datasheet) => Datasheet;
}

function answered(id: string, text: string) {
  return (sheet: Datasheet): Datasheet => {
    const before = sheet.answers[id];
    const parts = before?.state === "answered" ? before : {};
    return { ...sheet, answers: { ...sheet.answers, [id]: { ...parts, state: "answered", text } } };
  };
}

function declined(id: string, state: "unknown" | "withheld" | "not-applicable", reason: string) {
  return (sheet: Datasheet): Datasheet => ({
    ...sheet,
    answers: { ...sheet.answers, [id]: { state, reason } },
  });
}

function unplaced(text: string, heading?: string) {
  return (sheet: Datasheet): Datasheet => ({
    ...sheet,
    unplaced: [...(sheet.unplaced ?? []), { ...(heading && { heading }), text }],
  });
}

function without(id: string) {
  return (sheet: Datasheet): Datasheet => {
    const { [id]: _gone, ...answers } = sheet.answers;
    return { ...sheet, answers };
  };
}

const same = (sheet: Datasheet): Datasheet => sheet;

const edits: readonly Edit[] = [
  {
    given: "a word in an answer",
    from: "stay faithful to one harbour",
    to: "stay faithful to *two* harbours",
    notes: [{ code: "answer-edited", question: "motivation.purpose" }],
    expected: answered(
      "motivation.purpose",
      "To learn how long gulls stay faithful to *two* harbours.\n\n## Not a census\n\nNumbers in *this* file say nothing about the population.",
    ),
  },
  {
    given: "“Not yet answered” replaced by text",
    from: "*Not yet answered.*",
    to: "Counting all gulls.\n\nOr any others.",
    notes: [{ code: "answer-added", question: "uses.unfit" }],
    expected: answered("uses.unfit", "Counting all gulls.\n\nOr any others."),
  },
  {
    given: "text below “Not yet answered”",
    from: "*Not yet answered.*\n",
    to: "*Not yet answered.*\n\nCounting all gulls.\n",
    notes: [{ code: "answer-added", question: "uses.unfit" }],
    expected: answered("uses.unfit", "Counting all gulls."),
  },
  {
    given: "“Not yet answered” replaced by a state in words",
    from: "*Not yet answered.*",
    to: "**Unknown because** nobody tried.",
    notes: [{ code: "answer-added", question: "uses.unfit" }],
    expected: declined("uses.unfit", "unknown", "nobody tried."),
  },
  {
    given: "text where an optional question was left blank",
    from: "*Nothing added.*",
    to: "Yes: ask us.",
    notes: [{ code: "answer-added", question: "uses.other" }],
    expected: answered("uses.other", "Yes: ask us."),
  },
  {
    given: "text below “Nothing added”",
    from: "*Nothing added.*\n",
    to: "*Nothing added.*\n\nYes: ask us.\n",
    notes: [{ code: "answer-added", question: "uses.other" }],
    expected: answered("uses.other", "Yes: ask us."),
  },
  {
    given: "“Nothing added” where an answer is still missing",
    from: "*Not yet answered.*",
    to: "*Nothing added.*",
    notes: [{ code: "answer-added", question: "uses.unfit" }],
    expected: answered("uses.unfit", "*Nothing added.*"),
  },
  {
    given: "another reason",
    from: "nobody has checked the rings read at dusk.",
    to: "it was dark.",
    notes: [{ code: "answer-edited", question: "composition.noise" }],
    expected: declined("composition.noise", "unknown", "it was dark."),
  },
  {
    given: "another state in words",
    from: "**Unknown because** nobody has checked the rings read at dusk.",
    to: "**Withheld because** it is not ours to tell.",
    notes: [{ code: "answer-edited", question: "composition.noise" }],
    expected: declined("composition.noise", "withheld", "it is not ours to tell."),
  },
  {
    given: "a reason where none was given",
    from: "**Not applicable**, no reason given.",
    to: "**Not applicable**, because no bird was caught.",
    notes: [{ code: "answer-edited", question: "collection.review" }],
    expected: declined("collection.review", "not-applicable", "because no bird was caught."),
  },
  {
    given: "an answer whose line ends only the record knows",
    from: "Both lines are kept.\n",
    to: "Three lines\nare kept.\n",
    notes: [{ code: "answer-edited", question: "collection.period" }],
    expected: answered(
      "collection.period",
      "Line ends as a Windows form left them.\nThree lines\nare kept.",
    ),
  },
  {
    given: "another title in the front matter",
    from: 'title: "Harbour Gulls: colour rings & sightings"',
    to: "title: Harbour Gulls",
    notes: [{ code: "dataset-edited", field: "title", line: 2 }],
    expected: (sheet) => ({ ...sheet, dataset: { ...sheet.dataset, title: "Harbour Gulls" } }),
  },
  {
    given: "another first heading",
    from: "# Harbour Gulls: colour rings & sightings",
    to: "# Harbour \\*Gulls\\*",
    notes: [{ code: "dataset-edited", field: "title" }],
    expected: (sheet) => ({ ...sheet, dataset: { ...sheet.dataset, title: "Harbour *Gulls*" } }),
  },
  {
    given: "another version and revision",
    from: 'version: "1.1.0"\nstatus: draft\nrevision: 2',
    to: "version: '1.2.0'\nstatus: draft\nrevision: 1",
    notes: [
      { code: "dataset-edited", field: "version", line: 4 },
      { code: "dataset-edited", field: "revision", line: 6 },
    ],
    expected: (sheet) => ({
      ...sheet,
      revision: 1,
      dataset: { ...sheet.dataset, version: "1.2.0" },
    }),
  },
  {
    given: "a revision that is none",
    from: "revision: 2",
    to: "revision: two",
    notes: [{ code: "text-unplaced", line: 6 }, { code: "frame-changed" }],
    expected: unplaced("revision: two"),
  },
  {
    given: "front matter that nobody asked for",
    from: "creators:\n",
    to: "tags: [gulls]\ncreators:\n",
    notes: [{ code: "text-unplaced" }],
    expected: unplaced("tags: [gulls]"),
  },
  {
    given: "the summary",
    from: "Made to study **site fidelity**; see <https://gulls.example.org>.",
    to: "Made in spring.",
    notes: [{ code: "dataset-edited", field: "summary" }],
    expected: (sheet) => ({
      ...sheet,
      dataset: {
        ...sheet.dataset,
        summary:
          "Sightings of 412 colour-ringed gulls in one harbour, with photographs.\n\nMade in spring.",
      },
    }),
  },
  {
    given: "a row of a table",
    from: "| sightings | 18,204 |",
    to: "| sightings | 18,999 |",
    notes: [
      { code: "text-unplaced", heading: "How many instances are there?", lines: 1 },
      { code: "frame-changed", lines: 1 },
    ],
    expected: unplaced("| sightings | 18,999 |", "How many instances are there?"),
  },
  {
    given: "text between two answers",
    from: "### Who paid for it?",
    to: "A thought.\n\nAnother one.\n\n### Who paid for it?",
    notes: [{ code: "text-unplaced", heading: "Who made the dataset?", lines: 3 }],
    expected: unplaced("A thought.\n\nAnother one.", "Who made the dataset?"),
  },
  {
    given: "a section of the person’s own",
    from: "## Uses & limits",
    to: "## Our birds\n\nThey are loud.\n\n## Uses & limits",
    notes: [{ code: "text-unplaced", heading: "Our birds", lines: 3 }],
    expected: unplaced("## Our birds\n\nThey are loud.", "Our birds"),
  },
  {
    given: "text after the record",
    from: "\n-->\n",
    to: "\n-->\n\nThe very end.\n",
    notes: [{ code: "text-unplaced", heading: undefined }],
    expected: unplaced("The very end."),
  },
  {
    given: "an answer whose markers were removed",
    from: "<!-- ds2:answer composition.sample -->\n\nOf all gulls in the harbour, those ringed as chicks.\n\n<!-- ds2:end -->",
    to: "Of all gulls in the harbour, those ringed as chicks.",
    notes: [
      { code: "text-unplaced", heading: "Is this everything there is?" },
      { code: "answer-removed", question: "composition.sample" },
    ],
    expected: (sheet) =>
      unplaced(
        "Of all gulls in the harbour, those ringed as chicks.",
        "Is this everything there is?",
      )(without("composition.sample")(sheet)),
  },
  {
    given: "an end marker that was removed",
    from: "Of all gulls in the harbour, those ringed as chicks.\n\n<!-- ds2:end -->",
    to: "Of all gulls in the harbour, those ringed as chicks.",
    notes: [{ code: "end-missing" }],
    expected: same,
  },
  {
    given: "a second answer to the same question",
    from: "### Which errors are known?",
    to: "<!-- ds2:answer composition.sample -->\nAnother text.\n<!-- ds2:end -->\n\n### Which errors are known?",
    notes: [
      { code: "answer-twice", question: "composition.sample" },
      { code: "text-unplaced", heading: "Is anything missing, and why?" },
    ],
    expected: unplaced("Another text.", "Is anything missing, and why?"),
  },
  {
    given: "an answer to a question that is not asked",
    from: "<!-- ds2:answer uses.unfit -->\n\n*Not yet answered.*",
    to: "<!-- ds2:answer uses.nowhere -->\n\nA text.",
    notes: [{ code: "answer-unknown", question: "uses.nowhere" }, { code: "text-unplaced" }],
    expected: unplaced("A text.", "What should it not be used for?"),
  },
  {
    given: "unplaced text edited",
    from: "A line without a heading.",
    to: "A line.",
    notes: [{ code: "unplaced-edited" }],
    expected: (sheet) => ({
      ...sheet,
      unplaced: [
        ...(sheet.unplaced ?? []).slice(0, 1),
        { text: "A line.", source: { file: "old-readme.md" } },
      ],
    }),
  },
  {
    given: "unplaced text removed",
    from: "<!-- ds2:unplaced 2 -->\n\nA line without a heading.\n\n<!-- ds2:end -->\n",
    to: "",
    notes: [{ code: "unplaced-removed", number: 2 }],
    expected: (sheet) => ({ ...sheet, unplaced: (sheet.unplaced ?? []).slice(0, 1) }),
  },
  {
    given: "a heading of ours removed",
    from: "## At a glance\n",
    to: "",
    notes: [{ code: "frame-changed", lines: 1 }],
    expected: same,
  },
  {
    given: "the record edited",
    from: '"language":"en-GB"',
    to: '"language":"en-US"',
    notes: [{ code: "record-edited" }],
    expected: (sheet) => ({ ...sheet, language: "en-US" }),
  },
];

describe("a Markdown file edited by hand", () => {
  it.each(edits)("takes $given", ({ from, to, notes, expected }) => {
    expect(file.split(from)).toHaveLength(2);
    const back = markdown.read?.(file.replace(from, () => to));
    expect(back).toMatchObject({ ok: true, value: { edited: true, notes } });
    expect(back?.ok && back.value.notes).toHaveLength(notes.length);
    expect(back?.ok && back.value.datasheet).toEqual(expected(harbourGulls));
  });

  it("takes sections in another order without a word", () => {
    const at = (heading: string) => file.indexOf(`\n## ${heading}`);
    const [composition, collection, uses] = ["Composition", "Collection", "Uses"].map(at);
    const moved =
      file.slice(0, composition) +
      file.slice(collection, uses) +
      file.slice(composition, collection) +
      file.slice(uses);
    expect(markdown.read?.(moved)).toEqual({
      ok: true,
      value: { datasheet: harbourGulls, edited: false, notes: [] },
    });
  });

  it.each([
    { given: "a byte order mark", text: `\uFEFF${file}` },
    { given: "CRLF on every line", text: file.replaceAll("\n", "\r\n") },
    { given: "CRLF on some lines", text: file.replace(/\n(?=#)/g, "\r\n") },
    { given: "CR on every line", text: file.replaceAll("\n", "\r") },
    { given: "no line end at its end", text: file.trimEnd() },
    { given: "blank lines around it", text: `\n\n${file}\n\n` },
  ])("is not edited by $given", ({ text }) => {
    expect(markdown.read?.(text)).toEqual({
      ok: true,
      value: { datasheet: harbourGulls, edited: false, notes: [] },
    });
  });
});
