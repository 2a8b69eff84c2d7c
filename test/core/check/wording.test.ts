import { describe, expect, it } from "vitest";
import { check } from "#core/check/check.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { ask, prose, said, sheetOf } from "../handmade.ts";

/** The codes found for one question answered with this text and nothing else. */
function codesFor(text: string, question: AskedQuestion = prose("motivation.purpose")): string[] {
  return check(sheetOf([question], { [question.id]: said(text) })).findings.map(({ code }) => code);
}

const long = "Nine masts between 1998 and 2003, one reading every ten minutes.";

describe("one word where the question asks for more", () => {
  it.each([
    ["No.", "bare-no"],
    ["  **NO** ", "bare-no"],
    ["None", "bare-no"],
    ["Nein.", "bare-no"],
    ["Aucune.", "bare-no"],
    ["没有。", "bare-no"],
    ["いいえ", "bare-no"],
    ["Yes.", "bare-yes"],
    ["Oui", "bare-yes"],
    ["Sí.", "bare-yes"],
    ["Yes, it does.", "bare-yes"],
    ["N/A", "bare-not-applicable"],
    ["n.a.", "bare-not-applicable"],
    ["NA", "bare-not-applicable"],
    ["-", "bare-not-applicable"],
    ["—", "bare-not-applicable"],
    ["NOT APPLICABLE", "bare-not-applicable"],
    ["Keine Angabe", "bare-not-applicable"],
    ["ne s’applique pas", "bare-not-applicable"],
    ["No aplica.", "bare-not-applicable"],
    ["不适用", "bare-not-applicable"],
    ["Unknown.", "bare-unknown"],
    ["We don't know.", "bare-unknown"],
    ["Unbekannt", "bare-unknown"],
  ])("%j is %s", (text, code) => {
    expect(codesFor(text)).toEqual([code]);
  });

  it.each([
    "No. Every row was checked by hand.",
    "None that we know of.",
    "Everybody poops.",
    "Not as far as we know.",
    "Yes, by two students in March.",
    "Nothing specific.",
    "NASA",
    "The sensor reports “N/A” when the battery is low.",
    "-40 °C to 60 °C",
    "4,000",
    "Na⁺ and Cl⁻ concentrations.",
  ])("%j is an honest short answer", (text) => {
    expect(codesFor(text)).toEqual([]);
  });

  it("leaves a closing question's “No.” alone", () => {
    expect(codesFor("No.", prose("uses.else", { optional: true }))).toEqual([]);
  });

  it.each([
    ["no", "yes", "No.", []],
    ["yes", "yes", "Yes.", ["bare-yes"]],
    ["no", "always", "No.", ["bare-no"]],
    ["yes", "never", "Yes.", []],
    ["no", "yes", "N/A", []],
  ] as const)(
    "a choice of %s where detail is expected %s, with the text %j",
    (choice, expectsDetailWhen, text, codes) => {
      const question = ask("yes-no", "composition.missing", { expectsDetailWhen });
      const sheet = sheetOf([question], { [question.id]: said(text, { choice: [choice] }) });
      expect(check(sheet).findings.map(({ code }) => code)).toEqual(codes);
    },
  );

  it("leaves one word beside a filled part alone", () => {
    const question = ask("links", "uses.papers");
    const parts = { links: [{ link: "https://example.org" }] };
    expect(check(sheetOf([question], { [question.id]: said("Yes.", parts) })).findings).toEqual([]);
  });
});

describe("placeholders", () => {
  it.each([
    "TODO",
    "TODO: update this.",
    "A: TODO",
    "- To be determined",
    "**Contact:** to be added",
    "Made by the student (TODO: note additional support) at the university.",
    "Images have polygons (TODO: when?) and labels.",
    "<!-- TODO: ADD -->",
    "TODO add the grant number",
    "TBD",
    "The licence is TBD.",
    "FIXME: wrong figure",
    "???",
    "Collected in ??? by two people.",
    "?",
    "...",
    "XXX images from nine sites",
    "The accuracy is XXX%",
    "Coming soon!",
    "Lorem ipsum",
    "Text first.\n\nLorem ipsum dolor sit amet.",
    "[More Information Needed]",
    "[More Information Needed](https://example.org/CONTRIBUTING.md#how)",
    "More information needed.",
    "[insert the name of the dataset]",
    "Write to [your address here].",
    "YOUR ANSWER HERE",
    "<insert name>",
    "Dear {{reader}}",
    "À compléter",
    "待补充",
  ])("%j is a placeholder", (text) => {
    expect(codesFor(text)).toEqual(["placeholder-text"]);
  });

  it.each([
    "Screens of a TODO list app, one for each day.",
    "Comments with TODO were mined from 40 repositories.",
    "TODO comments in Java files, one a row.",
    "Rows hold comments such as “TODO: fix this”.",
    "We looked for `TODO: fix` in code.",
    "```\nTODO: inside code\n???\n```\n\nEach row is one comment.",
    "~~~\nXXX\n~~~\nOne line of code a row.",
    "See https://example.org/TODO:list/??? for the list of sites we used.",
    "Write to xxx@example.org.",
    "New sites are to be added every spring; the list is on the project page.",
    "Did they consent??? No form was kept, and we asked twice.",
    "Phone numbers were replaced by XXX before release.",
    "Every advert of Super Bowl XXX, cut into shots.",
    "Prices are in [USD](https://example.org).",
    "Write to us to [add your data](https://example.org/add).",
    "The labels [1] and [2] were merged.",
    "The fields were called “to be confirmed” until 2019.",
    "Wind speed in m/s... and direction in degrees.",
    "Missing values are written as `???`.",
    "The todo lists of 12 families.",
    "Pending orders were left out: they change too often.",
  ])("%j is honest text", (text) => {
    expect(codesFor(text)).toEqual([]);
  });

  it("says where the first one stands", () => {
    const question = prose("motivation.purpose");
    const { findings } = check(
      sheetOf([question], { [question.id]: said("One.\r\n\r\nTODO: two") }),
    );
    expect(findings[0]?.facts).toEqual({ found: "TODO", line: 3 });
  });

  it("looks at reasons and at the sheet's own texts too", () => {
    const question = prose("motivation.purpose");
    const sheet = sheetOf([question], {
      [question.id]: { state: "unknown", reason: "TBD" },
    });
    const { findings } = check({
      ...sheet,
      dataset: { ...sheet.dataset, summary: "[insert summary]" },
    });
    expect(findings.map(({ code, place }) => [code, place])).toEqual([
      ["placeholder-text", { in: "dataset", field: "summary" }],
      ["placeholder-text", { in: "answer", part: "reason" }],
    ]);
  });

  it("reads long hostile text without getting lost", () => {
    const question = prose("motivation.purpose");
    for (const piece of [
      "`",
      "](",
      "a@",
      "[insert ",
      "<your ",
      "({",
      "```\n",
      "see ",
      "https:",
      "`` ` ",
    ]) {
      const text = piece.repeat(Math.floor(200_000 / piece.length));
      expect(
        check(sheetOf([question], { [question.id]: said(text) })).findings.length,
      ).toBeLessThan(3);
    }
  });
});

describe("pointers", () => {
  it.each([
    "See Q7",
    "see above.",
    "See above",
    "Please see above.",
    "No, see previous question.",
    "Yes. See here.",
    "Yes: as discussed above.",
    "As above",
    "Ditto.",
    "Same as above",
    "Same as question 3.",
    "Refer to section 2.1 of the paper.",
    "Please refer to the FNC v2 paper for more details.",
    "See the README.",
    "See the accompanying paper.",
    "See [the paper](https://example.org/paper.pdf).",
    "Already answered in question 4.",
    "Siehe oben.",
    "同上",
  ])("%j only points", (text) => {
    expect(codesFor(text)).toEqual(["see-elsewhere"]);
  });

  it.each([
    "See above for the nine sites; in addition, three more were closed in 1999.",
    "As stated above, rows with a broken sensor were dropped by hand.",
    "Please see the Unsplash license: https://unsplash.com/license.",
    "For any inquiry, please refer to mail@example.org",
    "Please see the how the original transductive datasets were created.",
    "Question 3 of the survey was dropped.",
    "The paper describes it in section 2: rows were read twice.",
    "Read speech, twelve speakers.",
    "Found in forests above 900 m.",
    "Same height, same angle, same lens.",
  ])("%j says something", (text) => {
    expect(codesFor(text)).toEqual([]);
  });

  it("leaves a pointer beside a filled part alone", () => {
    const question = ask("links", "uses.papers");
    const parts = { links: [{ link: "https://example.org" }] };
    expect(
      check(sheetOf([question], { [question.id]: said("See the paper.", parts) })).findings,
    ).toEqual([]);
  });
});

describe("the question or its example as the answer", () => {
  const prompt = "Is anything missing from individual instances, and do you know why?";
  const example = "Wind speed is blank on 41 of 730 days: the mast at Hill Road lost power.";
  const question = prose("composition.missing", { prompt });

  function likeOf(text: string): unknown[] {
    const sheet = sheetOf([question], { [question.id]: said(text) });
    return check(sheet, { exampleOf: () => example }).findings.map(({ facts }) => facts);
  }

  it.each([
    [prompt, "prompt"],
    [`**${prompt.toUpperCase()}**`, "prompt"],
    ["Is anything missing from the individual instances and do you know why", "prompt"],
    [example, "example"],
    ["> wind speed is blank on 41 of 730 days - the mast at Hill Road lost its power", "example"],
  ])("%j repeats the %s", (text, like) => {
    expect(likeOf(text)).toEqual([{ like }]);
  });

  it.each([
    "Nothing is missing from individual instances.",
    `${prompt} Yes: wind speed is blank on eleven days, because the mast at Mill Lane fell over in a storm.`,
    "Wind speed is blank on 3 of 365 days: the battery at Mill Lane ran flat in winter.",
  ])("%j is an answer", (text) => {
    expect(likeOf(text)).toEqual([]);
  });
});

describe("the same answer under several questions", () => {
  const questions = ["uses.a", "uses.b", "uses.c"].map((id) => prose(id));

  it("names the others", () => {
    const answers = {
      "uses.a": said(long),
      "uses.b": said("Else."),
      "uses.c": said(`> ${long.toUpperCase()}`),
    };
    expect(
      check(sheetOf(questions, answers)).findings.map(({ question, facts }) => [question, facts]),
    ).toEqual([
      ["uses.a", { others: ["uses.c"] }],
      ["uses.c", { others: ["uses.a"] }],
    ]);
  });

  it("counts the signs of dense scripts for more", () => {
    const dense = "本数据集包含九座测风塔从一九九八年到二零零三年的读数";
    const answers = { "uses.a": said(dense), "uses.b": said(dense) };
    expect(check(sheetOf(questions.slice(0, 2), answers)).findings.map(({ code }) => code)).toEqual(
      ["same-answer-elsewhere", "same-answer-elsewhere"],
    );
  });

  it.each([
    [
      "short answers",
      {
        "uses.a": said("The dataset isn’t about people."),
        "uses.b": said("The dataset isn’t about people."),
        "uses.c": said("X."),
      },
    ],
    [
      "reasons",
      {
        "uses.a": { state: "unknown", reason: long },
        "uses.b": { state: "unknown", reason: long },
        "uses.c": said("X."),
      },
    ],
    [
      "different answers",
      { "uses.a": said(long), "uses.b": said(`${long} And more.`), "uses.c": said("X.") },
    ],
  ] as const)("says nothing of %s", (_, answers) => {
    expect(check(sheetOf(questions, answers)).findings).toEqual([]);
  });
});
