import { describe, expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import type { Finding } from "#core/check/finding.ts";
import { judgeSpdx } from "#core/check/spdx.ts";
import type { Answer, Parts } from "#core/datasheet/answer.ts";
import type { Dataset, Datasheet } from "#core/datasheet/datasheet.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

function found(sheet: Datasheet): Pick<Finding, "code" | "severity" | "facts">[] {
  return check(sheet, { judgeSpdx }).findings.map(({ code, severity, facts }) => ({
    code,
    severity,
    facts,
  }));
}

function codes(sheet: Datasheet): string[] {
  return found(sheet).map(({ code }) => code);
}

function answeredBy(question: AskedQuestion, answer: Answer): Datasheet {
  return sheetOf([question], { [question.id]: answer });
}

function withDataset(change: Partial<Dataset>): Datasheet {
  const sheet = sheetOf([]);
  return { ...sheet, dataset: { ...sheet.dataset, ...change } };
}

const enough = "Nine masts between 1998 and 2003, one reading every ten minutes.";

describe("blanks", () => {
  it("finds nothing in a sheet without blanks", () => {
    expect(codes(answeredBy(prose("uses.a"), said(enough)))).toEqual([]);
  });

  it.each([
    { given: "no answer", answers: {}, expected: ["not-yet-answered"] },
    {
      given: "an answer of spaces",
      answers: { "uses.a": said(" \n") },
      expected: ["not-yet-answered"],
    },
    {
      given: "not applicable, without a reason",
      answers: { "uses.a": { state: "not-applicable", reason: "" } },
      expected: ["no-reason-given"],
    },
    {
      given: "unknown, for “n/a”",
      answers: { "uses.a": { state: "unknown", reason: "n/a" } },
      expected: ["no-reason-given"],
    },
    {
      given: "withheld, without a reason",
      answers: { "uses.a": { state: "withheld", reason: " " } },
      expected: ["no-reason-given"],
    },
    {
      given: "withheld, with a reason",
      answers: { "uses.a": { state: "withheld", reason: "A contract forbids it." } },
      expected: [],
    },
  ] as const)("$given: $expected", ({ answers, expected }) => {
    expect(codes(sheetOf([prose("uses.a")], answers))).toEqual(expected);
  });

  it("never misses a closing question or one that is set aside", () => {
    const questions = [
      prose("uses.else", { optional: true }),
      prose("labeling.who", { appliesWhen: [{ scope: "labels" }] }),
    ];
    expect(codes(sheetOf(questions, {}, { scope: { labels: "no" } }))).toEqual([]);
  });

  it("does not ask for the reason of a question that is set aside", () => {
    const question = prose("labeling.who", { appliesWhen: [{ scope: "labels" }] });
    const sheet = answeredBy(question, { state: "unknown", reason: "" });
    expect(codes({ ...sheet, scope: { labels: "no" } })).toEqual([]);
  });
});

describe("choices", () => {
  const yesNo = ask("yes-no", "composition.missing", { expectsDetailWhen: "yes" });
  const choice = ask("choice", "composition.part");

  it.each([
    {
      given: "yes without detail",
      question: yesNo,
      answer: said("", { choice: ["yes"] }),
      expected: ["detail-missing"],
    },
    {
      given: "no without detail",
      question: yesNo,
      answer: said("", { choice: ["no"] }),
      expected: [],
    },
    {
      given: "yes with detail",
      question: yesNo,
      answer: said(enough, { choice: ["yes"] }),
      expected: [],
    },
    {
      given: "detail without yes or no",
      question: yesNo,
      answer: said(enough),
      expected: ["choice-missing"],
    },
    {
      given: "“No.” without the choice",
      question: yesNo,
      answer: said("No."),
      expected: ["choice-missing"],
    },
    {
      given: "“Yes.” without the choice",
      question: yesNo,
      answer: said("Yes."),
      expected: ["choice-missing", "bare-yes"],
    },
    {
      given: "text without a choice",
      question: choice,
      answer: said(enough),
      expected: ["choice-missing"],
    },
    {
      given: "a choice without text",
      question: choice,
      answer: said("", { choice: ["all"] }),
      expected: [],
    },
  ])("$given: $expected", ({ question, answer, expected }) => {
    expect(codes(answeredBy(question, answer))).toEqual(expected);
  });

  it("asks for the detail of a fact that the scope settled", () => {
    const question = ask("yes-no", "composition.sample", { bind: "scope.sample" });
    expect(found(sheetOf([question], {}, { scope: { sample: "yes" } }))).toEqual([
      { code: "detail-missing", severity: "missing", facts: { choice: "yes" } },
    ]);
    expect(codes(sheetOf([question], {}, { scope: { sample: "no" } }))).toEqual([]);
  });

  it("offers the choices in their own words", () => {
    const own = ask("yes-no", "composition.missing", { yes: "Yes, something is missing" });
    expect(found(answeredBy(own, said(enough)))[0]?.facts).toEqual({
      choices: ["Yes, something is missing", "No"],
    });
  });
});

describe("parts", () => {
  it.each(["people", "counts", "period", "links", "licence"] as const)(
    "%s said in text alone",
    (kind) => {
      const question = ask(kind, "uses.a");
      expect(found(answeredBy(question, said(enough)))).toMatchObject([
        { code: "part-left-empty", severity: "note" },
      ]);
      expect(found(answeredBy(question, said("Ada Winter")))).toMatchObject([
        { code: "part-left-empty", severity: "weak" },
      ]);
    },
  );

  it.each([
    ["people", { people: [{ name: "Ada", kind: "person" }] }],
    ["counts", { counts: [{ type: "Masts", count: 9 }] }],
    ["period", { period: { start: "1998" } }],
    ["links", { links: [{ link: "https://example.org" }] }],
    ["licence", { licence: { name: "By contract" } }],
  ] as [AskedQuestion["kind"], Parts][])("%s in its own field", (kind, parts) => {
    expect(codes(answeredBy(ask(kind, "uses.a"), said(enough, parts)))).toEqual([]);
  });

  it("takes rows left blank for nothing", () => {
    const parts: Parts = { people: [{ name: " ", kind: "person" }] };
    expect(codes(answeredBy(ask("people", "uses.a"), said(enough, parts)))).toEqual([
      "part-left-empty",
    ]);
  });

  const linked = [{ id: "link", label: "Link to the list", kind: "link" } as const];

  it.each([
    {
      given: "prose",
      question: prose("uses.a", { parts: linked }),
      parts: undefined,
      expected: ["part-left-empty"],
    },
    {
      given: "a yes",
      question: ask("yes-no", "uses.a", { parts: linked }),
      parts: { choice: ["yes"] },
      expected: ["part-left-empty"],
    },
    {
      given: "a no",
      question: ask("yes-no", "uses.a", { parts: linked }),
      parts: { choice: ["no"] },
      expected: [],
    },
    {
      given: "a filled one",
      question: prose("uses.a", { parts: linked }),
      parts: { named: { link: "https://example.org" } },
      expected: [],
    },
    {
      given: "a closing question",
      question: prose("uses.a", { parts: linked, optional: true }),
      parts: undefined,
      expected: [],
    },
  ])("a named field left empty after $given: $expected", ({ question, parts, expected }) => {
    expect(codes(answeredBy(question, said(enough, parts)))).toEqual(expected);
  });

  it.each([
    { given: "a type alone", row: { type: "Masts" }, expected: ["count-without-number"] },
    { given: "a number alone", row: { type: "", count: 0 }, expected: ["count-without-type"] },
    { given: "both", row: { type: "Masts", count: 0 }, expected: [] },
  ])("a row of numbers with $given: $expected", ({ row, expected }) => {
    expect(codes(answeredBy(ask("counts", "uses.a"), said("", { counts: [row] })))).toEqual(
      expected,
    );
  });

  it.each([
    {
      given: "nobody, but an address",
      person: { name: "", email: "a@example.org" },
      expected: ["person-without-name"],
    },
    { given: "nothing at all", person: { name: "" }, expected: [] },
    { given: "a name alone", person: { name: "Ada" }, expected: [] },
  ])("a row of people with $given: $expected", ({ person, expected }) => {
    const people = [
      { kind: "person" as const, ...person },
      { kind: "person" as const, name: "Bo" },
    ];
    expect(codes(answeredBy(ask("people", "uses.a"), said("", { people })))).toEqual(expected);
  });
});

describe("identifiers and addresses", () => {
  const person = (identifier: string) => [{ name: "Ada", kind: "person" as const, identifier }];
  const organisation = (identifier: string) => [
    { name: "Windhouse", kind: "organisation" as const, identifier },
  ];

  it.each([
    ["https://orcid.org/0000-0002-1825-0097", []],
    ["0000-0002-1694-233X", []],
    ["orcid.org/0000-0001-5109-3700", []],
    ["0000-0002-1825-0098", [{ code: "bad-orcid", because: "check-digit" }]],
    ["0000-0002-1694-2330", [{ code: "bad-orcid", because: "check-digit" }]],
    ["0000-0002-1825", [{ code: "bad-orcid", because: "shape" }]],
    ["https://ror.org/05gq02987", [{ code: "bad-orcid", because: "shape" }]],
    ["", []],
  ])("the ORCID %j", (identifier, expected) => {
    const { findings } = check(withDataset({ creators: person(identifier) }));
    expect(
      findings.map(({ code, facts }) => ({ code, because: "because" in facts && facts.because })),
    ).toEqual(expected);
  });

  it.each([
    ["https://ror.org/05gq02987", []],
    ["https://ror.org/03vek6s52", []],
    ["ror.org/00f54p054", []],
    ["042nb2s44", []],
    ["https://ror.org/05gq02988", [{ code: "bad-ror", because: "check-digit" }]],
    ["https://ror.org/05gq0298", [{ code: "bad-ror", because: "shape" }]],
    ["https://ror.org/05gqi2987", [{ code: "bad-ror", because: "shape" }]],
    ["0000-0002-1825-0097", [{ code: "bad-ror", because: "shape" }]],
  ])("the ROR %j", (identifier, expected) => {
    const { findings } = check(withDataset({ publisher: organisation(identifier)[0] as never }));
    expect(
      findings.map(({ code, facts }) => ({ code, because: "because" in facts && facts.because })),
    ).toEqual(expected);
  });

  it.each([
    ["10.5281/zenodo.1234567", []],
    ["https://doi.org/10.1145/3458723", []],
    ["doi:10.1000/182", []],
    ["11.5281/zenodo.1", ["bad-doi"]],
    ["10.5281", ["bad-doi"]],
    ["zenodo.1234567", ["bad-doi"]],
    ["10.5281/two words", ["bad-doi"]],
  ])("the DOI %j: %j", (value, expected) => {
    expect(codes(withDataset({ identifiers: [{ kind: "doi", value }] }))).toEqual(expected);
  });

  it.each([
    ["https://example.org", []],
    ["HTTP://example.org/a?b=c#d", []],
    ["https://münchen.example/ö", []],
    ["https://[2001:db8::1]/x", []],
    ["mailto:ada@example.org?subject=Hello", []],
    ["10.5281/zenodo.1234567", []],
    ["doi:10.5281/zenodo.1234567", []],
    ["www.example.org", ["bad-link"]],
    ["https://", ["bad-link"]],
    ["https:///path", ["bad-link"]],
    ["https://example.org/two words", ["bad-link"]],
    ["javascript:alert(1)", ["bad-link"]],
    ["file:///home/ada", ["bad-link"]],
    ["mailto:ada", ["bad-link"]],
    ["see the paper", ["bad-link"]],
  ])("the address %j: %j", (link, expected) => {
    const question = ask("links", "uses.a", {
      parts: [{ id: "list", label: "List", kind: "link" }],
    });
    const answer = said("", { links: [{ link }], named: { list: link } });
    expect(codes(answeredBy(question, answer))).toEqual([...expected, ...expected]);
    expect(codes(withDataset({ homepage: link }))).toEqual(expected);
    expect(codes(withDataset({ licence: { link } }))).toEqual(expected);
    expect(codes(withDataset({ identifiers: [{ kind: "url", value: link }] }))).toEqual(expected);
  });

  it("looks for a blank's address in the answer, whatever the blank is called", () => {
    const question = ask("prose", "uses.a", {
      parts: [{ id: "constructor", label: "Builder", kind: "link" }],
    });
    expect(codes(answeredBy(question, said("By hand.", { named: { other: "x" } })))).toEqual([
      "part-left-empty",
    ]);
  });

  it("takes a title without an address for a broken link, and a blank row for nothing", () => {
    const links = [{ link: "", title: "Paper" }, { link: "" }, { link: "https://example.org" }];
    expect(check(answeredBy(ask("links", "uses.a"), said("", { links }))).findings).toEqual([
      {
        code: "bad-link",
        severity: "weak",
        question: "uses.a",
        place: { in: "answer", part: "links", index: 0 },
        facts: { link: "" },
      },
    ]);
  });

  it.each([
    ["ada@example.org", []],
    ["ada.winter+data@sub.example.org", []],
    ["ada@example", ["bad-email"]],
    ["ada at example.org", ["bad-email"]],
    ["Ada <ada@example.org>", ["bad-email"]],
    ["ada@example.org, bo@example.org", ["bad-email"]],
  ])("the e-mail address %j: %j", (email, expected) => {
    expect(codes(withDataset({ contact: { name: "Ada", kind: "person", email } }))).toEqual(
      expected,
    );
  });

  it.each([
    ["CC-BY-4.0", []],
    ["MIT OR (Apache-2.0 WITH LLVM-exception)", []],
    ["LicenseRef-Ours", []],
    ["GPL-2.0", []],
    ["cc by 4.0", [{ licence: "cc by 4.0", meant: "CC-BY-4.0" }]],
    ["mit", [{ licence: "mit", meant: "MIT" }]],
    ["Free to use", [{ licence: "Free to use" }]],
    ["(".repeat(2000), [{ licence: "(".repeat(2000) }]],
  ])("the SPDX licence %.40j", (spdx, expected) => {
    expect(found(withDataset({ licence: { spdx } })).map(({ facts }) => facts)).toEqual(expected);
    expect(check(withDataset({ licence: { spdx } })).findings).toEqual([]);
  });

  it("goes to the question that asks for the fact", () => {
    const sheet = sheetOf([ask("people", "motivation.creators", { bind: "dataset.creators" })]);
    const dataset = { ...sheet.dataset, creators: person("12") };
    expect(check({ ...sheet, dataset }).findings).toMatchObject([
      {
        code: "bad-orcid",
        question: "motivation.creators",
        place: { in: "dataset", field: "creators", index: 0 },
      },
    ]);
  });
});

describe("dates", () => {
  it.each([
    [{ start: "2020-02-29", end: "2020-02-29" }, []],
    [{ start: "2020", end: "2020-05" }, []],
    [{ start: "2020-05", end: "2020" }, []],
    [{ start: "2021-02-29" }, ["impossible-date"]],
    [{ end: "2021-13" }, ["impossible-date"]],
    [{ end: "1900-02-29" }, ["impossible-date"]],
    [{ start: "0000" }, ["impossible-date"]],
    [{ start: "2021-04-31" }, ["impossible-date"]],
    [{ start: "2021-04-00" }, ["impossible-date"]],
    [{ start: "2021", end: "2020" }, ["period-backwards"]],
    [{ start: "2021-05", end: "2021-04-30" }, ["period-backwards"]],
  ])("%j: %j", (period, expected) => {
    expect(codes(answeredBy(ask("period", "uses.a"), said("", { period })))).toEqual(expected);
  });

  it.each(["datePublished", "version"] as const)("an impossible %s", (field) => {
    expect(codes(withDataset({ [field]: "2025-02-30" }))).toEqual(["impossible-date"]);
    expect(codes(withDataset({ [field]: "2025-02-28" }))).toEqual([]);
  });
});

describe("the dataset's identity", () => {
  it.each([
    [{ title: " " }, ["title-missing"]],
    [{ version: "" }, ["version-missing"]],
    [{ version: "v2 final" }, ["version-unusual"]],
    [{ version: "1.0" }, ["version-unusual"]],
    [{ version: "2025-03" }, []],
    [{ version: "1.0.0-rc.1" }, []],
    [{ licence: { spdx: "" } }, ["licence-missing"]],
    [{ licence: { name: "By contract" } }, []],
    [{ contact: { name: "", kind: "person" } }, ["contact-missing"]],
    [{ contact: { name: "Windhouse", kind: "organisation" } }, []],
  ] as [Partial<Dataset>, string[]][])("%j: %j", (change, expected) => {
    expect(codes(withDataset(change))).toEqual(expected);
  });

  const licence = ask("licence", "distribution.licence", { bind: "dataset.licence" });

  it.each([
    { given: "a question still blank", answer: undefined, expected: ["not-yet-answered"] },
    {
      given: "a question declined",
      answer: { state: "withheld", reason: "Being negotiated." },
      expected: [],
    },
    { given: "text without the licence", answer: said(enough), expected: ["licence-missing"] },
  ] as { given: string; answer: Answer | undefined; expected: string[] }[])(
    "a licence missing behind $given: $expected",
    ({ answer, expected }) => {
      const sheet = sheetOf([licence], answer ? { [licence.id]: answer } : {});
      const { licence: _, ...dataset } = sheet.dataset;
      expect(codes({ ...sheet, dataset })).toEqual(expected);
    },
  );
});

describe("what contradicts or waits", () => {
  const labels = prose("labeling.who", { appliesWhen: [{ scope: "labels" }], section: "labeling" });

  it("finds answers about labels in a dataset without labels", () => {
    const sheet = answeredBy(labels, said(enough));
    expect(found({ ...sheet, scope: { labels: "no" } })).toEqual([
      {
        code: "skipped-but-answered",
        severity: "note",
        facts: { skip: { because: "scope", fact: "labels" } },
      },
    ]);
    expect(codes({ ...sheet, scope: { labels: "yes" } })).toEqual([]);
    expect(codes(sheet)).toEqual([]);
  });

  it("agrees with “not applicable” in a dataset without labels", () => {
    const sheet = answeredBy(labels, { state: "not-applicable", reason: "No labels." });
    expect(codes({ ...sheet, scope: { labels: "no" } })).toEqual([]);
  });

  it("counts the pieces of text that wait for a place", () => {
    const unplaced = [{ text: "One." }, { text: " " }, { heading: "Two", text: "" }];
    expect(found(sheetOf([], {}, { unplaced }))).toEqual([
      { code: "unplaced-text", severity: "note", facts: { pieces: 2 } },
    ]);
    expect(codes(sheetOf([], {}, { unplaced: [] }))).toEqual([]);
  });
});
