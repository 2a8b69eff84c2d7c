import { largestText } from "#core/datasheet/answer.ts";
import type { Datasheet, Unplaced } from "#core/datasheet/datasheet.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { plain } from "#core/formats/markdown/escape.ts";
import { editedField, fieldKey } from "#core/formats/markdown/front-matter.ts";
import { ownerName } from "#core/formats/markdown/piece.ts";
import type { RecordHead } from "#core/formats/markdown/record.ts";
import { outerBlanksOff } from "#core/formats/markdown/said.ts";
import { alone, type Region, type Scan, type Stray } from "#core/formats/markdown/scan.ts";
import {
  answerTexts,
  type Desk,
  datasetTexts,
  releaseNotes,
  unplacedTexts,
} from "#core/formats/markdown/take-texts.ts";
import type { Note } from "#core/formats/note.ts";
import { datasheetOf, type ReleaseFacts, type ReleaseOrDraft } from "#core/release/release.ts";

export interface TakenBack {
  readonly datasheet: ReleaseOrDraft;
  readonly notes: readonly Note[];
}

/** Puts the file's texts and hand edits into the recorded datasheet; what finds no place is unplaced text. */
export function takeBack(recorded: ReleaseOrDraft, head: RecordHead, scanned: Scan): TakenBack {
  const base = datasheetOf(recorded);
  const desk: Desk = { head, notes: [], strays: [...scanned.strays] };
  const identified = identity(base, scanned, desk);
  const takenFields = desk.notes.length;
  const regions = firstOfEach(scanned.regions, recorded, desk);
  const withTexts = {
    ...identified,
    dataset: datasetTexts(identified.dataset, regions, desk),
    answers: answerTexts(base, regions, desk),
  };
  const release = releaseBack(recorded, regions, desk);
  const placed = unplacedTexts(base, regions, desk);
  const unplaced = [...placed, ...desk.strays.toSorted((a, b) => a.line - b.line).flatMap(kept)];
  for (const line of scanned.endsMissing) desk.notes.push({ code: "end-missing", line });
  for (const stray of desk.strays) {
    const { line, heading, lines } = stray;
    desk.notes.push({ code: "text-unplaced", line, heading, lines: lines.length });
  }
  const changed = scanned.framesLeft - takenFields;
  if (changed > 0) desk.notes.push({ code: "frame-changed", lines: changed });
  const datasheet =
    base.unplaced === undefined && unplaced.length === 0 ? withTexts : { ...withTexts, unplaced };
  return {
    datasheet:
      release === undefined ? datasheet : { ...datasheet, status: "release" as const, release },
    notes: desk.notes.toSorted((one, other) => lineOf(one) - lineOf(other)),
  };
}

function releaseBack(
  recorded: ReleaseOrDraft,
  regions: ReadonlyMap<string, Region>,
  desk: Desk,
): ReleaseFacts | undefined {
  if (recorded.status === "draft") return undefined;
  const notes = releaseNotes(regions, desk);
  return { ...recorded.release, ...(notes !== undefined && { notes }) };
}

function lineOf(note: Note): number {
  return "line" in note ? note.line : Number.POSITIVE_INFINITY;
}

function kept({ heading, lines }: Stray): Unplaced[] {
  const text = outerBlanksOff(lines);
  const named = isBlank(heading) ? {} : { heading: heading?.slice(0, 2000) ?? "" };
  const starts = Array.from({ length: Math.ceil(text.length / largestText) }, (_, at) => at);
  return starts.map((at) => ({
    ...named,
    text: text.slice(at * largestText, (at + 1) * largestText),
  }));
}

/** Changed front matter and a changed first heading. A field that also stands unchanged is not settled by chance. */
function identity(base: Datasheet, { front, frontKept, title }: Scan, desk: Desk): Datasheet {
  const settled = new Set(frontKept.map(fieldKey));
  const titleBefore = base.dataset.title;
  let datasheet = base;
  for (const { line, text } of front) {
    const edit = settled.has(fieldKey(text)) ? undefined : editedField(datasheet, text);
    if (edit === undefined) desk.strays.push(alone({ line, text }));
    else {
      ({ datasheet } = edit);
      settled.add(fieldKey(text));
      desk.notes.push({ code: "dataset-edited", field: edit.field, line });
    }
  }
  if (title === undefined) return datasheet;
  const heading = plain(title.text.replace(/^# +/, ""));
  if (heading === datasheet.dataset.title) return datasheet;
  if (datasheet.dataset.title !== titleBefore || heading.length > 2000) {
    desk.strays.push(alone(title));
    return datasheet;
  }
  desk.notes.push({ code: "dataset-edited", field: "title", line: title.line });
  return { ...datasheet, dataset: { ...datasheet.dataset, title: heading } };
}

/** The region of each owner by its name. A second one, or one that belongs to nobody, is unplaced text. */
function firstOfEach(
  regions: readonly Region[],
  base: ReleaseOrDraft,
  desk: Desk,
): ReadonlyMap<string, Region> {
  const asked = new Set(base.questions.map(({ id }) => id));
  const first = new Map<string, Region>();
  for (const region of regions) {
    const { owner, line } = region;
    const name = ownerName(owner);
    const twice = first.has(name);
    const belongs = belongsTo(owner, base, asked);
    if (!twice && belongs) {
      first.set(name, region);
      continue;
    }
    if (owner.kind === "answer") {
      desk.notes.push({
        code: twice ? "answer-twice" : "answer-unknown",
        question: owner.id,
        line,
      });
    }
    leaveUnplaced(region, desk);
  }
  return first;
}

function belongsTo(
  owner: Region["owner"],
  base: ReleaseOrDraft,
  asked: ReadonlySet<string>,
): boolean {
  switch (owner.kind) {
    case "summary":
    case "citation":
      return true;
    case "notes":
      return base.status === "release";
    case "answer":
      return asked.has(owner.id) || Object.hasOwn(base.answers, owner.id);
    case "unplaced":
      return base.unplaced?.[owner.number - 1] !== undefined;
  }
}

function leaveUnplaced({ line, heading, text }: Region, { strays }: Desk): void {
  if (!isBlank(text)) strays.push({ line: line + 1, heading, lines: text.split("\n") });
}
