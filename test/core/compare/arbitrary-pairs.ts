import fc from "fast-check";
import type { Answer } from "#core/datasheet/answer.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import {
  type Release,
  type ReleasedFile,
  type ReleaseFacts,
  type ReleaseOrDraft,
  releaseDigest,
} from "#core/release/release.ts";
import { answer, datasheet, person, question } from "../arbitraries.ts";
import { hostileShort, hostileText } from "../hostile-text.ts";

const hash = fc.constantFrom(..."0123456789abcdef").map((digit) => digit.repeat(64));

const file: fc.Arbitrary<ReleasedFile> = fc.record(
  {
    path: fc.constantFrom("data.csv", "data/a.csv", "data/b.csv", "LICENSE", "<b>|`x`.csv"),
    bytes: fc.nat(100_000),
    sha256: hash,
    mediaType: fc.constantFrom("text/csv", "text/plain"),
    address: fc.constant("https://example.org/data.csv"),
  },
  { requiredKeys: ["path", "bytes", "sha256"], noNullPrototype: true },
) as fc.Arbitrary<ReleasedFile>;

const required = fc.record(
  { whose: hostileShort, count: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: ["count"], noNullPrototype: true },
);

const facts = fc.record(
  {
    date: fc.constantFrom("2025-03-12", "2025-06-01"),
    notes: hostileText,
    files: fc.array(file, { maxLength: 6 }),
    previous: fc.record(
      {
        version: fc.constantFrom("1.0.0", "0.9"),
        revision: fc.integer({ min: 1, max: 9 }),
        digest: hash,
      },
      { noNullPrototype: true },
    ),
    signOffs: fc.record(
      {
        required: fc.array(required, { maxLength: 2 }),
        given: fc.constant([]),
        missing: fc.array(required, { maxLength: 2 }),
      },
      { noNullPrototype: true },
    ),
    digest: hash,
  },
  { requiredKeys: ["date", "digest"], noNullPrototype: true },
) as fc.Arbitrary<ReleaseFacts>;

export function release(): fc.Arbitrary<Release> {
  return fc.tuple(datasheet(), facts).map(([sheet, release]) => {
    const frozen: Release = { ...sheet, status: "release", release };
    return { ...frozen, release: { ...release, digest: releaseDigest(frozen) } };
  });
}

export const either: fc.Arbitrary<ReleaseOrDraft> = fc.oneof(datasheet(), release());

type Edit = (either: ReleaseOrDraft) => ReleaseOrDraft;

function edit(change: (sheet: Datasheet) => Datasheet): Edit {
  // What a draft has, a release has too: its status and facts stay as they are.
  return (either) => change(either as Datasheet) as ReleaseOrDraft;
}

const position = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (where: number, length: number) => Math.floor(where * length);

function inList<Value>(list: readonly Value[], where: number, put: (one: Value) => Value): Value[] {
  const index = at(where, list.length);
  return list.map((each, here) => (here === index ? put(each) : each));
}

function without<Value>(list: readonly Value[], where: number): Value[] {
  return list.toSpliced(at(where, list.length), 1);
}

function shuffledOnce<Value>(list: readonly Value[], from: number, to: number): Value[] {
  const rest = without(list, from);
  const moved = list[at(from, list.length)];
  return moved === undefined ? rest : rest.toSpliced(at(to, list.length), 0, moved);
}

function inAnswer(sheet: Datasheet, where: number, put: (was: Answer) => Answer): Datasheet {
  const ids = Object.keys(sheet.answers);
  const id = ids[at(where, ids.length)];
  const was = id === undefined ? undefined : sheet.answers[id];
  if (id === undefined || was === undefined) return sheet;
  return { ...sheet, answers: { ...sheet.answers, [id]: put(was) } };
}

function withText(was: Answer, change: (text: string) => string): Answer {
  return was.state === "answered"
    ? { ...was, text: change(was.text) }
    : { ...was, reason: change(was.reason) };
}

/** What people do to a datasheet between two versions of it. */
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, position, hostileText).map(([which, where, more]) =>
    edit((sheet) =>
      inAnswer(sheet, which, (was) =>
        withText(was, (text) => {
          const cut = at(where, text.length);
          return `${text.slice(0, cut)}${more}${text.slice(cut)}`.toWellFormed();
        }),
      ),
    ),
  ),
  fc
    .tuple(position, answer())
    .map(([which, next]) => edit((sheet) => inAnswer(sheet, which, () => next))),
  fc.tuple(position, answer()).map(([which, next]) =>
    edit((sheet) => {
      const id = sheet.questions[at(which, sheet.questions.length)]?.id;
      if (id === undefined) return sheet;
      const { [id]: was, ...others } = sheet.answers;
      return { ...sheet, answers: was === undefined ? { ...others, [id]: next } : others };
    }),
  ),
  fc
    .tuple(position, hostileShort)
    .map(([which, link]) =>
      edit((sheet) =>
        inAnswer(sheet, which, (was) =>
          was.state === "answered"
            ? { ...was, parts: { ...was.parts, links: [{ link }, ...(was.parts?.links ?? [])] } }
            : was,
        ),
      ),
    ),
  fc
    .tuple(position, fc.constantFrom("2026-01-01T00:00:00Z"), hostileShort)
    .map(([which, when, by]) =>
      edit((sheet) =>
        inAnswer(sheet, which, (was) => ({ ...was, changedAt: when, changedBy: by })),
      ),
    ),
  fc
    .tuple(fc.constantFrom("people", "sample", "labels", "synthetic"), fc.constantFrom("yes", "no"))
    .map(([fact, value]) =>
      edit((sheet) => ({ ...sheet, scope: { ...sheet.scope, [fact]: value } })),
    ),
  fc
    .tuple(position, position)
    .map(([from, to]) =>
      edit((sheet) => ({ ...sheet, questions: shuffledOnce(sheet.questions, from, to) })),
    ),
  fc.tuple(position, question).map(([which, other]) =>
    edit((sheet) => ({
      ...sheet,
      questions: inList(sheet.questions, which, (was) => ({
        ...was,
        prompt: other.prompt,
        ...(other.optional && { label: other.label }),
      })),
    })),
  ),
  fc.tuple(position, question).map(([which, other]) =>
    edit((sheet) => ({
      ...sheet,
      questions: inList(sheet.questions, which, (was) => ({ ...was, label: other.label })),
    })),
  ),
  fc.tuple(position, fc.constantFrom("own", "gebru-2021", "third")).map(([which, set]) =>
    edit((sheet) => ({
      ...sheet,
      questions: inList(sheet.questions, which, (was) => ({ ...was, set })),
    })),
  ),
  fc.tuple(position, question).map(([which, added]) =>
    edit((sheet) => ({
      ...sheet,
      questions: sheet.questions.toSpliced(at(which, sheet.questions.length), 0, added),
    })),
  ),
  position.map((which) =>
    edit((sheet) => ({ ...sheet, questions: without(sheet.questions, which) })),
  ),
  fc.tuple(position, position).map(([from, to]) =>
    edit((sheet) => ({
      ...sheet,
      sections: shuffledOnce(sheet.sections, from, to),
      questionSets: sheet.questionSets.toReversed(),
    })),
  ),
  fc.tuple(position, hostileShort).map(([which, title]) =>
    edit((sheet) => ({
      ...sheet,
      sections: inList(sheet.sections, which, (was) => ({ ...was, title })),
    })),
  ),
  fc
    .tuple(datasheet(), fc.constantFrom("dataset", "dismissed", "unplaced", "extensions"))
    .map(([other, field]) =>
      edit((sheet) => {
        const { [field]: _, ...rest } = sheet;
        return {
          ...rest,
          ...(other[field] !== undefined && { [field]: other[field] }),
        } as Datasheet;
      }),
    ),
  fc.tuple(person, position).map(([added, where]) =>
    edit((sheet) => {
      const { creators = [] } = sheet.dataset;
      const put = creators.toSpliced(at(where, creators.length), 0, added);
      return { ...sheet, dataset: { ...sheet.dataset, creators: put } };
    }),
  ),
  fc.tuple(position, hostileText).map(([which, more]) =>
    edit((sheet) => ({
      ...sheet,
      unplaced: inList(sheet.unplaced ?? [], which, (was) => ({ ...was, text: was.text + more })),
    })),
  ),
  fc.tuple(hostileShort, fc.integer({ min: 1, max: 9 })).map(([title, revision]) =>
    edit((sheet) => ({
      ...sheet,
      revision,
      dataset: { ...sheet.dataset, title },
      changedAt: "2026-02-02T02:02:02Z",
    })),
  ),
  fc.tuple(position, file).map(
    ([which, next]): Edit =>
      (either) => {
        if (either.status === "draft") return either;
        const { files = [] } = either.release;
        return {
          ...either,
          release: { ...either.release, files: inList(files, which, () => next) },
        };
      },
  ),
  fc.tuple(position, fc.constantFrom("renamed.csv", "other/renamed.csv")).map(
    ([which, path]): Edit =>
      (either) => {
        if (either.status === "draft") return either;
        const { files = [] } = either.release;
        const put = inList(files, which, (was) => ({ ...was, path }));
        return { ...either, release: { ...either.release, files: put } };
      },
  ),
  fc.tuple(position, position, position).map(
    ([from, to, out]): Edit =>
      (either) => {
        if (either.status === "draft") return either;
        const { files = [] } = either.release;
        const put = out < 0.4 ? without(files, from) : shuffledOnce(files, from, to);
        return { ...either, release: { ...either.release, files: put } };
      },
  ),
  facts.map(
    (release): Edit =>
      ({ ...either }) => {
        const frozen = { ...either, status: "release", release } as Release;
        return { ...frozen, release: { ...release, digest: releaseDigest(frozen) } };
      },
  ),
);

export interface Pair {
  readonly before: ReleaseOrDraft;
  readonly after: ReleaseOrDraft;
}

export const unrelatedPair: fc.Arbitrary<Pair> = fc.record({ before: either, after: either });

export const relatedPair: fc.Arbitrary<Pair> = fc
  .tuple(either, fc.array(edits, { minLength: 1, maxLength: 8 }))
  .map(([before, all]) => ({
    before,
    after: all.reduce((sheet, change) => change(sheet), before),
  }));
