import { answerDigest, canonical } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import { scopeFacts } from "#core/questions/question.ts";
import type { Observation } from "#core/release/reason.ts";
import { datasheetOf, type Release, type ReleasedFile } from "#core/release/release.ts";

/** What became of the dataset's files: told by their digests, whatever they are called. */
export function observeFiles(
  before: readonly ReleasedFile[] | undefined,
  after: readonly ReleasedFile[] | undefined,
): Observation[] {
  // A list of no files says as little as no list: nothing was compared byte for byte.
  if (!before?.length || !after?.length) {
    const listed = before?.length ? "before" : after?.length ? "now" : "neither";
    return [{ code: "files-unknown", listed }];
  }
  const was = new Map(before.map((file) => [file.path, file.sha256]));
  const is = new Map(after.map((file) => [file.path, file.sha256]));
  const known = new Set(was.values());
  const kept = new Set(is.values());
  const gone = before.filter(({ path }) => !is.has(path));
  const fresh = after.filter(({ path }) => !was.has(path));
  const found: Observation[] = [
    { code: "files-removed", paths: pathsOf(gone.filter(({ sha256 }) => !kept.has(sha256))) },
    {
      code: "files-altered",
      paths: pathsOf(after.filter(({ path, sha256 }) => was.has(path) && was.get(path) !== sha256)),
    },
    { code: "files-added", paths: pathsOf(fresh.filter(({ sha256 }) => !known.has(sha256))) },
    {
      code: "files-moved",
      paths: pathsOf([
        ...fresh.filter(({ sha256 }) => known.has(sha256)),
        // One of two copies, of which the other stays where it was.
        ...gone.filter(({ sha256 }) => kept.has(sha256) && !fresh.some((f) => f.sha256 === sha256)),
      ]),
    },
  ];
  const changed = found.filter((each) => "paths" in each && each.paths.length > 0);
  return changed.length > 0 ? changed : [{ code: "files-same", count: after.length }];
}

function pathsOf(files: readonly ReleasedFile[]): string[] {
  return files.map(({ path }) => path).sort();
}

/** Counts that were given before and are given now, by question and kind. */
export function observeCounts(before: Datasheet, after: Datasheet): Observation[] {
  const counted = countsOf(before);
  const counting = countsOf(after);
  // One kind may stand twice: what is as it was is nobody's counterpart.
  const then = without(counted, counting);
  return without(counting, counted).flatMap((now): Observation[] => {
    const { question, label, type } = now;
    const at = then.findIndex((each) => each.question === question && each.type === type);
    const [was] = at === -1 ? [] : then.splice(at, 1);
    if (was === undefined) return [];
    const code = now.count > was.count ? "count-up" : "count-down";
    return [{ code, question, label, type, was: was.count, is: now.count }];
  });
}

type Counted = ReturnType<typeof countsOf>[number];

/** Each of the others takes away one that counts the same. */
function without(counts: readonly Counted[], others: readonly Counted[]): Counted[] {
  const keyOf = ({ question, type, count }: Counted) => JSON.stringify([question, type, count]);
  const taken = new Map<string, number>();
  for (const each of others) taken.set(keyOf(each), (taken.get(keyOf(each)) ?? 0) + 1);
  return counts.filter((each) => {
    const left = taken.get(keyOf(each)) ?? 0;
    taken.set(keyOf(each), left - 1);
    return left <= 0;
  });
}

function countsOf(sheet: Datasheet) {
  return sheet.questions.flatMap((question) => {
    const answer = answerTo(sheet, question.id);
    if (answer?.state !== "answered") return [];
    return (partsOf(sheet, question, answer.parts).counts ?? []).flatMap(({ type, count }) =>
      count === undefined
        ? []
        : [{ question: question.id, label: question.label, type: type.trim(), count }],
    );
  });
}

/** A sample is less than the whole; people, labels and synthetic parts are something that is there. */
export function observeScope(before: Datasheet, after: Datasheet): Observation[] {
  return scopeFacts.flatMap((fact): Observation[] => {
    const [was, is] = [before.scope[fact], after.scope[fact]];
    if (was === is) return [];
    if (was === undefined || is === undefined) return [{ code: "scope-settled", fact }];
    const wider = fact === "sample" ? is === "no" : is === "yes";
    return [{ code: wider ? "scope-wider" : "scope-narrower", fact }];
  });
}

/** What the sheet says otherwise than before; who wrote it when, and its version, do not matter here. */
export function observeSheet(last: Release, after: Datasheet): Observation[] {
  const before = datasheetOf(last);
  const found: Observation[] = [];
  const questions = after.questions.filter((question) => {
    const then = before.questions.find(({ id }) => id === question.id);
    if (then === undefined) return answerTo(after, question.id) !== undefined;
    // Under the wording of now, so that a reworded question is no changed answer.
    const [was, is] = [before, after].map((sheet) =>
      answerDigest(sheet, question, answerTo(sheet, question.id)),
    );
    return was !== is;
  });
  if (questions.length > 0) {
    found.push({ code: "answers-changed", questions: questions.map(({ id }) => id) });
  }
  if (!same(asked(before), asked(after))) found.push({ code: "questions-changed" });
  if (!same(besides(before), besides(after))) found.push({ code: "sheet-changed" });
  return found;
}

function answerTo({ answers }: Datasheet, id: string) {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

function asked({ questionSets, sections, questions }: Datasheet): object {
  return { questionSets, sections, questions };
}

/** All but answers, questions and scope, which are looked at by themselves, and what every export stamps. */
function besides(sheet: Datasheet): object {
  const { $schema, status, revision, createdAt, changedAt, answers, scope, dataset, ...rest } =
    sheet;
  const { questionSets, sections, questions, ...others } = rest;
  const { version, ...identity } = dataset;
  const unasked = Object.entries(answers).filter(([id]) => !questions.some((q) => q.id === id));
  return { ...others, identity, unasked: Object.fromEntries(unasked) };
}

function same(one: object, other: object): boolean {
  return canonical(one) === canonical(other);
}
