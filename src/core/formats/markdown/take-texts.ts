import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet, Unplaced } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { RecordHead } from "#core/formats/markdown/record.ts";
import { blankWords, declinedIn, withoutBlankWords } from "#core/formats/markdown/said.ts";
import type { Region, Stray } from "#core/formats/markdown/scan.ts";
import { shortHash } from "#core/formats/markdown/short-hash.ts";
import type { Note } from "#core/formats/note.ts";

/** What lies open while a file is taken back: notes and strays are added as they are met. */
export interface Desk {
  readonly head: RecordHead;
  readonly notes: Note[];
  readonly strays: Stray[];
}

/** The text as it was before it was written, when nobody changed it since. */
function unchanged(name: string, visible: string, { head }: Desk): string | undefined {
  if (head.texts[name] !== shortHash(visible)) return undefined;
  return Object.hasOwn(head.exact, name) ? head.exact[name] : visible;
}

export function datasetTexts(
  dataset: Datasheet["dataset"],
  regions: ReadonlyMap<string, Region>,
  desk: Desk,
): Datasheet["dataset"] {
  const changed = { ...dataset };
  for (const field of ["summary", "citation"] as const) {
    const region = regions.get(field);
    if (region !== undefined) {
      const same = unchanged(field, region.text, desk);
      changed[field] = same ?? region.text;
      if (same === undefined) desk.notes.push({ code: "dataset-edited", field, line: region.line });
    } else if (Object.hasOwn(desk.head.texts, field)) {
      desk.notes.push({ code: "dataset-removed", field });
    }
  }
  return changed;
}

/** The notes of a release. Edited ones are kept as unplaced text too: what comes of the file is a draft, and has none. */
export function releaseNotes(regions: ReadonlyMap<string, Region>, desk: Desk): string | undefined {
  const region = regions.get("notes");
  if (region === undefined) {
    if (Object.hasOwn(desk.head.texts, "notes")) desk.notes.push({ code: "release-notes-removed" });
    return undefined;
  }
  const { text, line, heading } = region;
  const same = unchanged("notes", text, desk);
  if (same !== undefined) return same;
  desk.notes.push({ code: "release-notes-edited", line });
  if (!isBlank(text)) desk.strays.push({ line: line + 1, heading, lines: text.split("\n") });
  return text;
}

export function answerTexts(
  base: Datasheet,
  regions: ReadonlyMap<string, Region>,
  desk: Desk,
): Datasheet["answers"] {
  const ids = new Set([...Object.keys(base.answers), ...base.questions.map(({ id }) => id)]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const before = Object.hasOwn(base.answers, id) ? base.answers[id] : undefined;
      const region = regions.get(`answer ${id}`);
      if (region !== undefined) {
        const answer = answerIn(region, id, base, before, desk);
        return answer === undefined ? [] : [[id, answer] as const];
      }
      if (before === undefined) return [];
      desk.notes.push({ code: "answer-removed", question: id });
      // Its parts stand elsewhere in the file, so they stay.
      return before.state === "answered" && before.parts !== undefined
        ? [[id, before] as const]
        : [];
    }),
  );
}

function answerIn(
  { text, line }: Region,
  id: string,
  { questions }: Datasheet,
  before: Answer | undefined,
  desk: Desk,
): Answer | undefined {
  const name = `answer ${id}`;
  if (before === undefined) {
    // A question may stand twice, and is told where a section comes first.
    const asked = questions.filter((each) => each.id === id);
    const written = withoutBlankWords(text, asked.map(blankWords));
    if (isBlank(written)) return undefined;
    desk.notes.push({ code: "answer-added", question: id, line });
    return declinedIn(written) ?? { state: "answered", text: written };
  }
  if (before.state === "answered") {
    const same = unchanged(name, text, desk);
    if (same === undefined) desk.notes.push({ code: "answer-edited", question: id, line });
    return { ...before, text: same ?? text };
  }
  const { state, reason } = declinedIn(text) ?? { state: before.state, reason: text };
  const same = state === before.state ? unchanged(name, reason, desk) : undefined;
  if (same === undefined) desk.notes.push({ code: "answer-edited", question: id, line });
  return { ...before, state, reason: same ?? reason };
}

export function unplacedTexts(
  base: Datasheet,
  regions: ReadonlyMap<string, Region>,
  desk: Desk,
): Unplaced[] {
  return (base.unplaced ?? []).flatMap((each, index) => {
    const name = `unplaced ${index + 1}`;
    const region = regions.get(name);
    if (region === undefined) {
      desk.notes.push({ code: "unplaced-removed", number: index + 1 });
      return [];
    }
    const same = unchanged(name, region.text, desk);
    if (same === undefined) desk.notes.push({ code: "unplaced-edited", line: region.line });
    return [{ ...each, text: same ?? region.text }];
  });
}
