import fc from "fast-check";
import type { Answer, Licence, Parts, Person } from "#core/datasheet/answer.ts";
import type { Dataset, Datasheet } from "#core/datasheet/datasheet.ts";
import type { AnswerDraft, Draft } from "#core/datasheet/draft.ts";
import { type AskedQuestion, bindings, scopeFacts } from "#core/questions/question.ts";

const tricky = fc.constantFrom(
  "",
  " ",
  "No.",
  "n/a",
  "TODO: ask Ada",
  "See Q7",
  "???",
  "```\nTODO\n```",
  "`` a ` b ``",
  "<!-- x -->",
  "# Heading\r\n\r\n- item\r\n",
  "مرحبا",
  "👩‍🔬",
  "\u{FFFD}",
);
export const text = fc.oneof(tricky, fc.string({ maxLength: 60, unit: "grapheme" }));
const line = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme-ascii" });
const short = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom("", "10.1/x", "https://example.org"),
);
const moment = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());
const plainDate = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
  )
  .chain(([year, month, day]) => {
    const [y, m, d] = [
      String(year).padStart(4, "0"),
      String(month).padStart(2, "0"),
      String(day).padStart(2, "0"),
    ];
    return fc.constantFrom(y, `${y}-${m}`, `${y}-${m}-${d}`);
  });

/** Optional fields are absent rather than undefined, as in a file. */
function fields<
  Shape extends Record<string, fc.Arbitrary<unknown>>,
  Key extends keyof Shape & string,
>(shape: Shape, requiredKeys: readonly Key[]) {
  return fc.record(shape, { requiredKeys: [...requiredKeys] });
}

export const person = fields(
  {
    name: short,
    kind: fc.constantFrom("person", "organisation"),
    identifier: short,
    affiliation: short,
    email: short,
    grant: short,
    roles: fc.array(short, { maxLength: 2 }),
  },
  ["name", "kind"],
) as fc.Arbitrary<Person>;

const licence = fields({ spdx: short, name: short, link: short }, []) as fc.Arbitrary<Licence>;

export const parts = fields(
  {
    choice: fc.array(fc.constantFrom("yes", "no", "all", "some"), { maxLength: 2 }),
    people: fc.array(person, { maxLength: 3 }),
    licence,
    period: fields({ start: plainDate, end: plainDate }, []),
    counts: fc.array(fields({ type: short, count: fc.nat() }, ["type"]), { maxLength: 3 }),
    links: fc.array(fields({ link: short, title: short }, ["link"]), { maxLength: 3 }),
    named: fc.dictionary(fc.constantFrom("grant", "protocol"), short),
  },
  [],
) as fc.Arbitrary<Parts>;

const source = fields(
  {
    file: short,
    lines: fc.tuple(fc.nat(), fc.nat()),
    heading: short,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  ["file"],
);
const stamps = { changedAt: moment, changedBy: short, source };

export const answer = fc.oneof(
  fields({ state: fc.constant("answered"), text, parts, ...stamps }, ["state", "text"]),
  fields(
    { state: fc.constantFrom("not-applicable", "unknown", "withheld"), reason: text, ...stamps },
    ["state", "reason"],
  ),
) as fc.Arbitrary<Answer>;

export const answerDraft = fields(
  {
    state: fc.constantFrom("answered", "not-applicable", "unknown", "withheld"),
    text,
    parts,
    reasons: fields({ "not-applicable": text, unknown: text, withheld: text }, []),
    note: text,
    comeBack: fc.constant(true),
    ...stamps,
  },
  ["state", "text", "reasons"],
) as fc.Arbitrary<AnswerDraft>;

/** The ids that questions take, so that conditions name each other often, also round in circles. */
const ids = ["motivation.a", "motivation.b", "composition.c", "lab:uses.d", "uses.e", "uses.f"];
const id = fc.constantFrom(...ids);

const condition = fc.oneof(
  fc.record({ scope: fc.constantFrom(...scopeFacts) }),
  fc.record({
    answer: id,
    is: fc.array(fc.constantFrom("yes", "no"), { minLength: 1, maxLength: 2 }),
  }),
);

const kinds = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("yes-no"),
      expectsDetailWhen: fc.constantFrom("yes", "no", "always", "never"),
    }),
  },
  fc.record({ kind: fc.constantFrom("prose", "licence", "period", "links") }),
  fc.record({
    kind: fc.constant("choice"),
    choices: fc.constant([
      { value: "all", label: "All" },
      { value: "some", label: "Some" },
    ]),
  }),
  fc.record({ kind: fc.constant("people"), roles: fc.array(line, { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant("counts"), of: line }),
);

const common = fields(
  {
    prompt: line,
    label: line,
    origin: fc.array(line, { maxLength: 2 }),
    appliesWhen: fc.array(condition, { minLength: 1, maxLength: 2 }),
    parts: fc.constant([
      { id: "grant", label: "Grant", kind: "text" },
      { id: "protocol", label: "Protocol", kind: "link" },
    ]),
    optional: fc.constant(true),
    bind: fc.constantFrom(...bindings),
    set: line,
    section: fc.constantFrom("motivation", "uses"),
  },
  ["prompt", "label", "origin", "set", "section"],
);

export const question = fc
  .tuple(id, common, kinds)
  .map(([id, wording, kind]) => ({ id, ...wording, ...kind }) as AskedQuestion);

const dataset = fields(
  {
    title: short,
    shortName: short,
    summary: text,
    version: fc.oneof(short, plainDate, fc.constant("1.0.0")),
    homepage: short,
    identifiers: fc.array(
      fields(
        {
          kind: fc.constantFrom("doi", "arxiv", "url", "handle", "ark", "other"),
          value: short,
          relation: short,
        },
        ["kind", "value"],
      ),
      { maxLength: 2 },
    ),
    licence,
    creators: fc.array(person, { maxLength: 2 }),
    publisher: person,
    contact: person,
    funders: fc.array(person, { maxLength: 2 }),
    keywords: fc.array(short, { maxLength: 2 }),
    languages: fc.array(fc.constantFrom("en", "pt-BR"), { maxLength: 2 }),
    datePublished: plainDate,
    citation: text,
  },
  ["title"],
) as fc.Arbitrary<Dataset>;

export const scope = fc.dictionary(fc.constantFrom(...scopeFacts), fc.constantFrom("yes", "no"));

const json = fc
  .jsonValue({ maxDepth: 2 })
  .filter((value) => !JSON.stringify(value).includes("__proto__"));

const sheet = fields(
  {
    $schema: fc.constant("datasheet-1.schema.json"),
    format: fc.constant(1),
    status: fc.constant("draft"),
    id: fc.uuid(),
    language: fc.constantFrom("en", "pt-BR"),
    dataset,
    revision: fc.integer({ min: 1, max: 9999 }),
    createdAt: moment,
    changedAt: moment,
    questionSets: fc.constant([{ id: "tests", version: "1.0.0", title: "Tests" }]),
    scope,
    sections: fc.constant([
      { id: "motivation", title: "Motivation" },
      { id: "uses", title: "Uses", intro: "What for." },
    ]),
    questions: fc.uniqueArray(question, { selector: ({ id }) => id, maxLength: 6 }),
    dismissed: fc.array(
      fields(
        {
          code: fc.constantFrom("bare-no", "title-missing"),
          question: id,
          reason: short,
          at: moment,
          by: short,
        },
        ["code", "reason"],
      ),
      { maxLength: 2 },
    ),
    unplaced: fc.array(fields({ heading: short, text, source }, ["text"]), { maxLength: 2 }),
    signOffsRequired: fc.array(
      fields({ whose: short, count: fc.integer({ min: 1, max: 100 }) }, ["count"]),
      { maxLength: 2 },
    ),
    extensions: fc.dictionary(fc.constantFrom("x", "org.example"), json),
  },
  [
    "format",
    "status",
    "id",
    "language",
    "dataset",
    "revision",
    "questionSets",
    "scope",
    "sections",
    "questions",
  ],
) as unknown as fc.Arbitrary<Draft["sheet"]>;

export const datasheet: fc.Arbitrary<Datasheet> = fc
  .tuple(sheet, fc.dictionary(id, answer))
  .map(([sheet, answers]) => ({ ...sheet, answers }));

const nextRelease = fields(
  {
    scheme: fc.constantFrom("semver" as const, "date" as const),
    rules: fc.constantFrom("croissant" as const, "frictionless" as const),
    version: short,
    date: short,
    notes: text,
  },
  [],
);

export const draft: fc.Arbitrary<Draft> = fc.record({
  sheet: fc
    .tuple(sheet, fc.option(nextRelease, { nil: undefined }))
    .map(([each, next]) => (next === undefined ? each : { ...each, nextRelease: next })),
  answers: fc.dictionary(id, answerDraft),
});
