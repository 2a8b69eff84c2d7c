import fc from "fast-check";
import type { Answer, DeclinedState, Parts, Person } from "#core/datasheet/answer.ts";
import { type Dataset, Datasheet, type RequiredSignOffs } from "#core/datasheet/datasheet.ts";
import {
  type AskedQuestion,
  bindings,
  type Condition,
  scopeFacts,
} from "#core/questions/question.ts";
import {
  type CountedSignOff,
  type Release,
  type ReleasedFile,
  type ReleaseFacts,
  releaseDigest,
  type SignOffs,
} from "#core/release/release.ts";
import { hostileShort, hostileText, wording } from "./hostile-text.ts";

const sectionIds = ["motivation", "composition", "uses", "other-section"] as const;
const knownIds = [
  "motivation.purpose",
  "composition.instances",
  "composition.missing",
  "composition.sample",
  "uses.past",
  "acme:own.question",
  "uses.a--b",
] as const;

const questionId = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...knownIds) },
  fc.stringMatching(/^[a-z][a-z0-9-]{0,6}(?:\.[a-z0-9-]{1,6}){1,2}$/),
);
const slug = fc.oneof(
  fc.constantFrom("yes", "no", "some", "a-1", "constructor"),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/),
);
const plainDate = fc.constantFrom("2019", "2021-05", "2023-02-28", "0001-01-01", "9999-12-31");
const moment = fc.constantFrom(
  "2025-03-12T14:32:05.123Z",
  "2024-02-29T00:00:00Z",
  "1999-12-31T23:59:59.999999999Z",
);
const address = fc.oneof(
  fc.constantFrom(
    "https://example.org/a_b?c=d&e=f#g",
    "https://example.org/<x>|y(z)",
    "javascript:alert(1)",
    "mailto:someone@example.org",
    "10.1234/abcd",
    "not an address",
  ),
  hostileShort,
);

/** Every key may be absent but the ones named. */
function shape<T extends object, K extends keyof T>(
  model: { [Key in keyof T]-?: fc.Arbitrary<NonNullable<T[Key]>> },
  requiredKeys: K[],
): fc.Arbitrary<T> {
  const made: unknown = fc.record(model, {
    requiredKeys: requiredKeys as never,
    noNullPrototype: true,
  });
  return made as fc.Arbitrary<T>;
}

export const person: fc.Arbitrary<Person> = shape<Person, "name" | "kind">(
  {
    name: hostileShort,
    kind: fc.constantFrom("person", "organisation"),
    identifier: address,
    affiliation: hostileShort,
    email: hostileShort,
    grant: hostileShort,
    roles: fc.array(hostileShort, { maxLength: 3 }),
  },
  ["name", "kind"],
);

const licence = shape<NonNullable<Parts["licence"]>, never>(
  { spdx: fc.constantFrom("CC-BY-4.0", "MIT OR CC0-1.0"), name: hostileShort, link: address },
  [],
);

export const parts: fc.Arbitrary<Parts> = shape<Parts, never>(
  {
    choice: fc.array(fc.oneof(slug, hostileShort), { maxLength: 3 }),
    people: fc.array(person, { maxLength: 3 }),
    licence,
    period: shape<NonNullable<Parts["period"]>, never>({ start: plainDate, end: plainDate }, []),
    counts: fc.array(
      shape<NonNullable<Parts["counts"]>[number], "type">(
        { type: hostileShort, count: fc.maxSafeNat() },
        ["type"],
      ),
      { maxLength: 3 },
    ),
    links: fc.array(
      shape<NonNullable<Parts["links"]>[number], "link">({ link: address, title: hostileShort }, [
        "link",
      ]),
      { maxLength: 3 },
    ),
    named: fc.dictionary(slug, hostileShort, { maxKeys: 3, noNullPrototype: true }),
  },
  [],
);

const source = shape<NonNullable<Answer["source"]>, "file">(
  {
    file: hostileShort,
    lines: fc.tuple(fc.nat(9999), fc.nat(9999)),
    heading: hostileShort,
    confidence: fc.constantFrom(0, 0.25, 1),
  },
  ["file"],
);
const stamps = { changedAt: moment, changedBy: hostileShort, source };

export function answer(text: fc.Arbitrary<string> = hostileText): fc.Arbitrary<Answer> {
  type Answered = Extract<Answer, { state: "answered" }>;
  type Declined = Exclude<Answer, Answered>;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: shape<Answered, "state" | "text">(
        { state: fc.constant("answered"), text, parts, ...stamps },
        ["state", "text"],
      ),
    },
    {
      weight: 2,
      arbitrary: shape<{ state: DeclinedState } & Omit<Declined, "state">, "state" | "reason">(
        {
          state: fc.constantFrom("not-applicable", "unknown", "withheld"),
          reason: text,
          ...stamps,
        },
        ["state", "reason"],
      ),
    },
  );
}

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ scope: fc.constantFrom(...scopeFacts) }, { noNullPrototype: true }),
  fc.record(
    { answer: questionId, is: fc.array(slug, { minLength: 1, maxLength: 2 }) },
    { noNullPrototype: true },
  ),
);

const kind = fc.oneof(
  fc.constantFrom({ kind: "prose" }, { kind: "licence" }, { kind: "period" }, { kind: "links" }),
  fc.record(
    {
      kind: fc.constant("yes-no"),
      expectsDetailWhen: fc.constantFrom("yes", "no", "always", "never"),
      yes: wording,
      no: wording,
    },
    { requiredKeys: ["kind", "expectsDetailWhen"], noNullPrototype: true },
  ),
  fc.record(
    {
      kind: fc.constant("choice"),
      choices: fc.array(fc.record({ value: slug, label: wording }, { noNullPrototype: true }), {
        minLength: 2,
        maxLength: 4,
      }),
      many: fc.constant(true),
    },
    { requiredKeys: ["kind", "choices"], noNullPrototype: true },
  ),
  fc.record({
    kind: fc.constant("people"),
    roles: fc.array(wording, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant("counts"), of: wording }),
);

const asked = fc.record(
  {
    id: questionId,
    prompt: wording,
    label: wording.map((text) => text.slice(0, 40).toWellFormed() || "?"),
    origin: fc.array(fc.constantFrom("gebru-2021 COM-1", "own"), { maxLength: 2 }),
    set: fc.constantFrom("gebru-2021", "own"),
    section: fc.constantFrom(...sectionIds),
    appliesWhen: fc.array(condition, { minLength: 1, maxLength: 2 }),
    parts: fc.array(
      fc.record({ id: slug, label: wording, kind: fc.constantFrom("text", "link") }),
      { minLength: 1, maxLength: 2 },
    ),
    optional: fc.constant(true),
    bind: fc.constantFrom(...bindings),
  },
  { requiredKeys: ["id", "prompt", "label", "origin", "set", "section"], noNullPrototype: true },
);

export const question: fc.Arbitrary<AskedQuestion> = fc
  .tuple(asked, kind)
  .map(([common, own]) => ({ ...common, ...own }) as AskedQuestion);

const dataset: fc.Arbitrary<Dataset> = shape<Dataset, "title">(
  {
    title: hostileShort,
    shortName: hostileShort,
    summary: hostileText,
    version: fc.oneof(fc.constantFrom("1.1.0", "1.0", "2024-05-01", "null", ""), hostileShort),
    homepage: address,
    identifiers: fc.array(
      fc.record(
        {
          kind: fc.constantFrom("doi", "arxiv", "url", "handle", "ark", "other"),
          value: address,
          relation: hostileShort,
        },
        { requiredKeys: ["kind", "value"], noNullPrototype: true },
      ) as fc.Arbitrary<NonNullable<Dataset["identifiers"]>[number]>,
      { maxLength: 2 },
    ),
    licence,
    creators: fc.array(person, { maxLength: 3 }),
    publisher: person,
    contact: person,
    funders: fc.array(person, { maxLength: 2 }),
    keywords: fc.array(hostileShort, { maxLength: 3 }),
    languages: fc.array(fc.constantFrom("en", "de-CH", "zh-Hant-TW"), { maxLength: 2 }),
    datePublished: plainDate,
    citation: hostileText,
  },
  ["title"],
);

/** JSON as a file can hold it: no minus nought, and no key that an object cannot keep. */
const plainJson = fc
  .jsonValue({ maxDepth: 3 })
  .map(
    (value) => JSON.parse(JSON.stringify(value).replaceAll('"__proto__":', '"proto":')) as never,
  );

/** Whole datasheets that the schema accepts, weighted to what breaks writers and readers. */
export function datasheet(text: fc.Arbitrary<string> = hostileText): fc.Arbitrary<Datasheet> {
  return shape<Datasheet, keyof Datasheet>(
    {
      $schema: fc.constantFrom("datasheet-1.schema.json", "<!-- other -->"),
      format: fc.constant(1),
      status: fc.constant("draft"),
      id: fc.uuid(),
      language: fc.constantFrom("en", "en-GB", "ar", "zh-Hant-TW"),
      dataset,
      revision: fc.integer({ min: 1, max: 1000 }),
      createdAt: moment,
      changedAt: moment,
      questionSets: fc.array(
        fc.record(
          { id: slug, version: fc.constantFrom("1.0.0", "2.10.3"), title: hostileShort },
          { noNullPrototype: true },
        ),
        { maxLength: 2 },
      ),
      scope: fc.dictionary(fc.constantFrom(...scopeFacts), fc.constantFrom("yes", "no"), {
        noNullPrototype: true,
      }) as fc.Arbitrary<Datasheet["scope"]>,
      sections: fc.array(
        fc.record(
          { id: fc.constantFrom(...sectionIds), title: hostileShort, intro: hostileShort },
          { requiredKeys: ["id", "title"], noNullPrototype: true },
        ) as fc.Arbitrary<Datasheet["sections"][number]>,
        { maxLength: 4 },
      ),
      questions: fc.array(question, { maxLength: 7 }),
      answers: fc.dictionary(questionId, answer(text), { maxKeys: 6, noNullPrototype: true }),
      dismissed: fc.array(
        fc.record(
          { code: slug, question: questionId, reason: hostileShort, at: moment, by: hostileShort },
          { requiredKeys: ["code", "reason"], noNullPrototype: true },
        ) as fc.Arbitrary<NonNullable<Datasheet["dismissed"]>[number]>,
        { maxLength: 2 },
      ),
      unplaced: fc.array(
        fc.record(
          { heading: hostileShort, text, source },
          { requiredKeys: ["text"], noNullPrototype: true },
        ) as fc.Arbitrary<NonNullable<Datasheet["unplaced"]>[number]>,
        { maxLength: 3 },
      ),
      signOffsRequired: fc.array(
        fc.record(
          { whose: hostileShort, count: fc.integer({ min: 1, max: 100 }) },
          { requiredKeys: ["count"], noNullPrototype: true },
        ) as fc.Arbitrary<RequiredSignOffs>,
        { maxLength: 2 },
      ),
      extensions: fc.dictionary(
        fc.oneof(
          slug,
          fc.string({ maxLength: 8 }).map((key) => key.replace("__proto__", "_")),
        ),
        plainJson,
        { maxKeys: 2, noNullPrototype: true },
      ),
    },
    ["format", "status", "id", "language", "dataset", "revision", "questionSets"].concat([
      "scope",
      "sections",
      "questions",
      "answers",
    ]) as (keyof Datasheet)[],
  ).map((value) => Datasheet.parse(value));
}

const day = fc.constantFrom("2025-03-12", "2024-02-29", "0001-01-01", "9999-99-99");
const hash = fc
  .array(fc.constantFrom(..."0123456789abcdef"), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(""));

const signOffsRequired = fc.array(
  fc.record(
    { whose: hostileShort, count: fc.integer({ min: 1, max: 100 }) },
    { requiredKeys: ["count"], noNullPrototype: true },
  ) as fc.Arbitrary<RequiredSignOffs>,
  { maxLength: 2 },
);

function releaseFacts(text: fc.Arbitrary<string>): fc.Arbitrary<ReleaseFacts> {
  return shape<ReleaseFacts, "date" | "digest">(
    {
      date: day,
      notes: text,
      files: fc.array(
        shape<ReleasedFile, "path" | "bytes" | "sha256">(
          {
            path: hostileShort.map((path) => path || "?"),
            bytes: fc.maxSafeNat(),
            sha256: hash,
            mediaType: hostileShort,
            address,
          },
          ["path", "bytes", "sha256"],
        ),
        { maxLength: 3 },
      ),
      previous: shape<NonNullable<ReleaseFacts["previous"]>, "revision" | "digest">(
        { version: hostileShort, revision: fc.integer({ min: 1, max: 1000 }), digest: hash },
        ["revision", "digest"],
      ),
      signOffs: fc.record<SignOffs>(
        {
          required: signOffsRequired,
          given: fc.array(
            shape<CountedSignOff, "name" | "at">(
              {
                name: hostileShort,
                role: hostileShort,
                at: moment,
                section: fc.constantFrom(...sectionIds),
                stale: fc.constant(true),
              },
              ["name", "at"],
            ),
            { maxLength: 2 },
          ),
          missing: signOffsRequired,
        },
        { noNullPrototype: true },
      ),
      digest: hash,
    },
    ["date", "digest"],
  );
}

/** The same as releases, each with the digest that holds. */
export function release(text: fc.Arbitrary<string> = hostileText): fc.Arbitrary<Release> {
  return fc.tuple(datasheet(text), releaseFacts(text)).map(([sheet, facts]) => {
    const unsealed: Release = { ...sheet, status: "release", release: facts };
    return { ...unsealed, release: { ...facts, digest: releaseDigest(unsealed) } };
  });
}
