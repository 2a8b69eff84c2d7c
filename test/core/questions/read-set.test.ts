import { describe, expect, it } from "vitest";
import { describeProblem } from "#core/questions/describe-problem.ts";
import { readOwnQuestionSet, readQuestionSet, readQuestionSets } from "#core/questions/read-set.ts";

const head = `id: orchard
version: "1.0.0"
title: Orchard questions
about: What to ask about a set of photographs of fruit.
language: en
`;

/** A whole question, whose fields can be replaced or left out, two spaces in. */
function question(fields: Record<string, string | undefined> = {}): string {
  const whole: Record<string, string | undefined> = {
    id: "harvest.ripeness",
    label: "Ripeness",
    prompt: "How ripe was the fruit?",
    kind: "prose",
    origin: "[own]",
    why: "Unripe fruit looks like another variety.",
    covers: "[the scale that was used]",
    example: "Ripe by the starch test, 7 of 10.",
    terms: "{ en: [ripeness] }",
    feeds: "[]",
    ...fields,
  };
  const lines = Object.entries(whole).filter(([, value]) => value !== undefined);
  return `  - ${lines.map(([name, value]) => `${name}: ${value}`).join("\n    ")}\n`;
}

const sectionHead = `section: harvest
title: Harvest
intro: How the fruit came off the tree.
questions:
`;

function set(section: string) {
  return [
    { name: "orchard/set.yaml", text: head },
    { name: "orchard/1-harvest.yaml", text: section },
  ];
}

const section = (...questions: string[]) => `${sectionHead}${questions.join("")}`;
const firstLine = 5; // of the first question in a section file; each question is ten lines

const conditional = (condition: string) =>
  section(question(), question({ id: "harvest.tool", appliesWhen: condition }));

const yesNo = { kind: "yes-no", expectsDetailWhen: "yes" };
const choice = {
  kind: "choice",
  choices: "[{ value: hand, label: By hand }, { value: net, label: Net }]",
};

const table = [
  {
    code: "not-yaml",
    given: "a list that is never closed",
    files: set(`${sectionHead}  - id: [harvest\n    label: x\n`),
    line: 6,
  },
  {
    code: "not-yaml",
    given: "two documents in one file",
    files: set("a: 1\n---\nb: 2\n"),
    line: 2,
  },
  {
    code: "not-yaml",
    given: "a tag of somebody's own",
    files: set("section: !fruit x\n"),
    line: 1,
  },
  {
    code: "duplicate-key",
    given: "a field that stands twice",
    files: set(`${section(question())}    why: Again.\n`),
    line: firstLine + 10,
    facts: { key: "why" },
  },
  {
    code: "alias-refused",
    given: "an anchor",
    files: set(section(question({ why: "&because It matters." }))),
    line: firstLine + 5,
  },
  {
    code: "alias-refused",
    given: "an alias to nothing",
    files: set(section(question({ why: "*because" }))),
    line: firstLine + 5,
  },
  {
    code: "too-large",
    given: "a file of more than 1 MB",
    files: set(section(question({ why: "w".repeat(1_000_000) }))),
    line: 1,
  },
  {
    code: "too-deep",
    given: "lists nested a hundred thousand times",
    files: set(`section: x\nquestions:\n  ${"- ".repeat(100_000)}`),
    line: 3,
  },
  {
    code: "too-deep",
    given: "brackets nested a hundred thousand times",
    files: set(`section: x\nquestions: ${"[".repeat(100_000)}`),
    line: 2,
  },
  {
    code: "missing-field",
    given: "a question that does not say why",
    files: set(section(question({ why: undefined }))),
    line: firstLine,
    question: "harvest.ripeness",
    facts: { path: "questions[0].why" },
  },
  {
    code: "missing-field",
    given: "a condition on an answer that does not say which",
    files: set(conditional("[{ answer: harvest.ripeness }]")),
    line: firstLine + 20,
    question: "harvest.tool",
    facts: { path: "questions[1].appliesWhen[0].is" },
  },
  {
    code: "unknown-field",
    given: "a misspelt field",
    files: set(section(question({ coverz: "[x]" }))),
    line: firstLine + 10,
    question: "harvest.ripeness",
    facts: { path: "questions[0].coverz" },
  },
  {
    code: "wrong-shape",
    given: "a kind that does not exist",
    files: set(section(question({ kind: "essay" }))),
    line: firstLine + 3,
    question: "harvest.ripeness",
    facts: { path: "questions[0].kind" },
  },
  {
    code: "wrong-shape",
    given: "a scope that does not exist",
    files: set(
      section(question(), question({ id: "harvest.tool", appliesWhen: "[{ scope: fruit }]" })),
    ),
    line: firstLine + 20,
    question: "harvest.tool",
    facts: { path: "questions[1].appliesWhen[0].scope" },
  },
  { code: "wrong-shape", given: "an empty file", files: set(""), line: 1, facts: { path: "" } },
  {
    code: "wrong-shape",
    given: "a version that YAML takes for a number",
    files: [
      { name: "orchard/set.yaml", text: head.replace('"1.0.0"', "1.0") },
      { name: "orchard/1-harvest.yaml", text: section(question()) },
    ],
    file: "orchard/set.yaml",
    line: 2,
    facts: { path: "version" },
  },
  {
    code: "missing-set-file",
    given: "a folder without set.yaml",
    files: [{ name: "orchard/1-harvest.yaml", text: section(question()) }],
    file: "orchard/set.yaml",
    line: 1,
  },
  {
    code: "missing-section-file",
    given: "a folder with nothing but set.yaml",
    files: [{ name: "orchard/set.yaml", text: head }],
    file: "orchard/set.yaml",
    line: 1,
  },
  {
    code: "duplicate-question",
    given: "an id that is used twice",
    files: set(section(question(), question())),
    line: firstLine + 10,
    question: "harvest.ripeness",
    facts: { first: { file: "orchard/1-harvest.yaml", line: firstLine } },
  },
  {
    code: "duplicate-section",
    given: "a section that stands in two files",
    files: [
      ...set(section(question())),
      { name: "orchard/2-more.yaml", text: section(question({ id: "harvest.tool" })) },
    ],
    file: "orchard/2-more.yaml",
    line: 1,
    facts: { section: "harvest", first: { file: "orchard/1-harvest.yaml", line: 1 } },
  },
  {
    code: "duplicate-choice",
    given: "two choices of one value",
    files: set(
      section(
        question({ ...choice, choices: "[{ value: net, label: A }, { value: net, label: B }]" }),
      ),
    ),
    line: firstLine + 10,
    question: "harvest.ripeness",
    facts: { value: "net" },
  },
  {
    code: "duplicate-part",
    given: "two parts of one name",
    files: set(
      section(
        question({
          parts: "[{ id: crate, label: A, kind: text }, { id: crate, label: B, kind: link }]",
        }),
      ),
    ),
    line: firstLine + 10,
    question: "harvest.ripeness",
    facts: { part: "crate" },
  },
  {
    code: "unknown-section",
    given: "a section that stands after one that nobody has",
    files: set(section(question()).replace("questions:", "after: pruning\nquestions:")),
    line: 4,
    facts: { section: "pruning" },
  },
  ...[
    { bind: "scope.sample", kind: "prose", wanted: "yes-no" },
    { bind: "scope.labels", kind: "licence", wanted: "yes-no" },
    { bind: "dataset.creators", kind: "prose", wanted: "people" },
    { bind: "dataset.funders", kind: "links", wanted: "people" },
    { bind: "dataset.contact", kind: "period", wanted: "people" },
    { bind: "dataset.licence", kind: "prose", wanted: "licence" },
  ].map(({ bind, kind, wanted }) => ({
    code: "bind-kind-mismatch",
    given: `${bind} on a ${kind} question`,
    files: set(section(question({ kind, bind }))),
    line: firstLine + 10,
    question: "harvest.ripeness",
    facts: { bind, kind: wanted },
  })),
  {
    code: "unknown-question-in-condition",
    given: "a condition on a question that nobody asks",
    files: set(conditional("[{ answer: harvest.ladder, is: ['yes'] }]")),
    line: firstLine + 20,
    question: "harvest.tool",
    facts: { names: "harvest.ladder" },
  },
  {
    code: "unknown-choice-in-condition",
    given: "a condition on an answer that is not offered",
    files: set(
      section(
        question(choice),
        question({
          id: "harvest.tool",
          appliesWhen: "[{ answer: harvest.ripeness, is: [ladder] }]",
        }),
      ),
    ),
    line: firstLine + 21,
    question: "harvest.tool",
    facts: { choice: "ladder", choices: ["hand", "net"] },
  },
  {
    code: "unknown-choice-in-condition",
    given: "a condition on a prose answer",
    files: set(conditional("[{ answer: harvest.ripeness, is: ['yes'] }]")),
    line: firstLine + 20,
    question: "harvest.tool",
    facts: { choices: [] },
  },
  {
    code: "condition-goes-round",
    given: "a question that waits for its own answer",
    files: set(
      section(question({ ...yesNo, appliesWhen: "[{ answer: harvest.ripeness, is: ['yes'] }]" })),
    ),
    line: firstLine + 11,
    question: "harvest.ripeness",
    facts: { through: ["harvest.ripeness"] },
  },
] as const;

interface Row {
  readonly code: string;
  readonly given: string;
  readonly files: readonly { name: string; text: string }[];
  readonly file?: string;
  readonly line: number;
  readonly question?: string;
  readonly facts?: object;
}

describe("one folder", () => {
  it("reads a set, its sections in the order of file names and then of `after`", () => {
    const read = readQuestionSet([
      {
        name: "b.yaml",
        text: "section: b\ntitle: B\nintro: B.\nquestions:\n".concat(question({ id: "b.x" })),
      },
      {
        name: "a.yaml",
        text: "section: a\ntitle: A\nafter: b\nintro: A.\nquestions:\n".concat(
          question({ id: "a.x" }),
        ),
      },
      {
        name: "c.yaml",
        text: "section: c\ntitle: C\nintro: C.\nquestions:\n".concat(question({ id: "c.x" })),
      },
      { name: "set.yaml", text: head },
    ]);
    expect(read).toMatchObject({
      ok: true,
      value: {
        id: "orchard",
        sections: [{ section: "b" }, { section: "a" }, { section: "c" }],
      },
    });
  });

  it("keeps sections that stand after each other", () => {
    const files = ["a", "b"].map((name) => ({
      name: `${name}.yaml`,
      text: `section: ${name}\ntitle: T\nafter: ${name === "a" ? "b" : "a"}\nintro: I.\nquestions:\n${question({ id: `${name}.x` })}`,
    }));
    const read = readQuestionSet([{ name: "set.yaml", text: head }, ...files]);
    expect(read.ok && read.value.sections).toHaveLength(2);
  });

  it.each<Row>(table)("$code for $given", ({ code, files, file, line, question, facts }) => {
    const read = readQuestionSet(files);
    const problem = read.ok ? undefined : read.problem[0];
    expect(problem).toMatchObject({
      code,
      file: file ?? "orchard/1-harvest.yaml",
      line,
      ...(question && { question }),
      ...facts,
    });
    expect(read.ok ? 0 : read.problem.length).toBe(1);
    expect(problem && describeProblem(problem)).toMatch(
      new RegExp(`^${file ?? "orchard/1-harvest.yaml"}:${line}: ${question ?? "."}.*[.?]$`),
    );
  });

  it("counts lines alike in a file with CRLF and a byte order mark", () => {
    const text = `\ufeff${section(question({ kind: "essay" })).replaceAll("\n", "\r\n")}`;
    expect(readQuestionSet(set(text))).toMatchObject({ problem: [{ line: firstLine + 3 }] });
  });

  it("names the round that conditions go by way of others", () => {
    const waitsFor = (id: string) => ({
      ...yesNo,
      appliesWhen: `[{ answer: ${id}, is: ['yes'] }]`,
    });
    const read = readQuestionSet(
      set(
        section(
          question({ id: "harvest.a", ...waitsFor("harvest.b") }),
          question({ id: "harvest.b", ...waitsFor("harvest.a") }),
        ),
      ),
    );
    expect(read).toMatchObject({
      problem: [
        { code: "condition-goes-round", through: ["harvest.b", "harvest.a"] },
        { code: "condition-goes-round", through: ["harvest.a", "harvest.b"] },
      ],
    });
  });
});

describe("several folders", () => {
  const other = (...questions: string[]) => [
    { name: "press/set.yaml", text: head.replace("id: orchard", "id: press") },
    { name: "press/1-juice.yaml", text: section(...questions) },
  ];

  it("lets a condition speak of another set's question", () => {
    const asks = question({
      id: "juice.x",
      appliesWhen: "[{ answer: harvest.ripeness, is: ['no'] }]",
    });
    const read = readQuestionSets([set(section(question(yesNo))), other(asks)]);
    expect(read).toMatchObject({ ok: true, value: [{ id: "orchard" }, { id: "press" }] });
  });

  it("refuses one id in two sets, and one set twice", () => {
    const clash = readQuestionSets([set(section(question())), other(question())]);
    expect(clash).toMatchObject({
      problem: [{ code: "duplicate-question", file: "press/1-juice.yaml", line: firstLine }],
    });
    const twice = readQuestionSets([set(section(question())), set(section(question()))]);
    expect(twice).toMatchObject({
      problem: [{ code: "duplicate-set", set: "orchard@1.0.0", file: "orchard/set.yaml", line: 1 }],
    });
  });

  it("lets two versions of one set share their ids", () => {
    const next = set(section(question())).map(({ name, text }) => ({
      name: `next/${name}`,
      text: text.replace("1.0.0", "1.1.0"),
    }));
    expect(readQuestionSets([set(section(question())), next])).toMatchObject({ ok: true });
  });

  it("tells the problems of all folders at once", () => {
    const read = readQuestionSets([
      set(section(question({ why: undefined }))),
      other(question({ id: "juice.x", kind: "essay" })),
    ]);
    expect(read).toMatchObject({ problem: [{ code: "missing-field" }, { code: "wrong-shape" }] });
  });
});

describe("a person's own set in one file", () => {
  const own = (...questions: string[]) =>
    `${head}sections:\n  - ${section(...questions).replaceAll("\n", "\n    ")}`;
  const shipped = readQuestionSet(set(section(question(yesNo))));
  const others = shipped.ok ? [{ ...shipped.value, id: "built-in" }] : [];

  it("is read from YAML", () => {
    const read = readOwnQuestionSet("own.yaml", own(question({ id: "orchard:harvest.x" })), others);
    expect(read).toMatchObject({ ok: true, value: { sections: [{ section: "harvest" }] } });
  });

  it("is read from JSON, with characters that JSON writes as two escapes", () => {
    const read = readOwnQuestionSet("own.yaml", own(question({ id: "orchard:harvest.x" })));
    const json = JSON.stringify(read.ok && { ...read.value, title: "T" }, null, "\t");
    expect(readOwnQuestionSet("own.json", json.replace('"T"', '"\\ud83c\\udf4e"'))).toMatchObject({
      ok: true,
      value: { title: "🍎" },
    });
  });

  it.each([
    {
      given: "an id without the prefix",
      code: "needs-prefix",
      id: "harvest.x",
      condition: undefined,
      line: 11,
    },
    {
      given: "an id with another prefix",
      code: "needs-prefix",
      id: "plum:harvest.x",
      condition: undefined,
      line: 11,
    },
    {
      given: "a condition on a set that is not there",
      code: "unknown-question-in-condition",
      id: "orchard:harvest.x",
      condition: "[{ answer: plum:harvest.x, is: ['yes'] }]",
      line: 21,
    },
  ])("$code for $given", ({ code, id, condition, line }) => {
    const text = own(question({ id, appliesWhen: condition }));
    expect(readOwnQuestionSet("own.yaml", text, others)).toMatchObject({
      problem: [{ code, file: "own.yaml", line, question: id }],
    });
  });

  it("may ask by the answer to a built-in question", () => {
    const appliesWhen = "[{ answer: harvest.ripeness, is: ['yes'] }]";
    const text = own(question({ id: "orchard:harvest.x", appliesWhen }));
    expect(readOwnQuestionSet("own.yaml", text, others)).toMatchObject({ ok: true });
  });

  it("cannot take the id of a built-in set, in any version", () => {
    const text = own(question({ id: "orchard:harvest.x" }));
    const builtIn = others.map((set) => ({ ...set, id: "orchard", version: "0.9.0" }));
    expect(readOwnQuestionSet("own.yaml", text, builtIn)).toMatchObject({
      problem: [{ code: "duplicate-set", set: "orchard", line: 1 }],
    });
  });
});
