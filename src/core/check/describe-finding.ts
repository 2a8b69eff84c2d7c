import { skipReason } from "#core/datasheet/applies.ts";
import type { FactsOf, Finding, FindingCode } from "./finding.ts";
import type { FindingWords } from "./finding-words.ts";
import { valueWords } from "./value-words.ts";

/** The name of a question as a person knows it: its label. */
export type NameQuestion = (id: string) => string;

type Catalogue = {
  readonly [Code in FindingCode]: (facts: FactsOf[Code], name: NameQuestion) => FindingWords;
};

const declined = {
  "not-applicable": "not applicable",
  unknown: "unknown",
  withheld: "withheld",
} as const;

/** Every finding in words, the same on the Check page and beside the field. */
export const catalogue: Catalogue = {
  "not-yet-answered": () => ({
    title: "Not yet answered",
    means: "A reader cannot tell whether there is nothing to say or nobody has looked.",
    toDo: "Write an answer, or mark the question as not applicable, unknown or withheld.",
  }),
  "no-reason-given": ({ state }) => ({
    title: `Marked as ${declined[state]}, without a reason`,
    means: "Without a reason it reads like a blank.",
    toDo: "Say why in one sentence.",
  }),
  "bare-no": ({ found }) => ({
    title: `“${found}” alone`,
    means: "A reader cannot tell a checked no from a guess.",
    toDo: "Say how you know, or what is there instead.",
  }),
  "bare-yes": ({ found }) => ({
    title: `“${found}” alone`,
    means: "The question asks for the rest as well: what, where, how much.",
    toDo: "Add what the question asks for.",
  }),
  "bare-not-applicable": ({ found }) => ({
    title: `“${found}” as the answer`,
    means: "A reader cannot tell whether the question does not apply or was passed over.",
    toDo: "Mark the question as not applicable and say why.",
  }),
  "bare-unknown": ({ found }) => ({
    title: `“${found}” as the answer`,
    means: "A reader cannot tell whether it can still be found out, or whom to ask.",
    toDo: "Mark the question as unknown and say why nobody knows.",
  }),
  "detail-missing": ({ choice }) => ({
    title: `“${choice === "yes" ? "Yes" : "No"}” without the detail`,
    means: "The question asks for more after this choice.",
    toDo: "Add a sentence or two to the choice.",
  }),
  "choice-missing": ({ choices }) => ({
    title: "No choice made",
    means: "The text says it, but the choice is blank, so lists and other tools cannot use it.",
    toDo: `Choose one: ${choices.map((each) => `“${each}”`).join(", ")}.`,
  }),
  "placeholder-text": ({ found, line }) => ({
    title: `Placeholder left in the text: “${found}”`,
    means: "It looks as if something was still to be written here.",
    toDo: `Replace it with the answer (line ${line}), or mark the question as unknown.`,
  }),
  "prompt-as-answer": ({ like }) => ({
    title: like === "prompt" ? "The question as its own answer" : "The example as the answer",
    means:
      like === "prompt"
        ? "The text repeats what was asked."
        : "The text is the example from the guidance, and speaks of another dataset.",
    toDo: "Replace it with what is true of your dataset.",
  }),
  "same-answer-elsewhere": ({ others }, name) => ({
    title: "Same answer as elsewhere",
    means: `The same text stands under ${listed(others.map((id) => `“${name(id)}”`))}. The questions ask different things.`,
    toDo: "Keep the text where it fits best, and say here what only this question asks.",
  }),
  "see-elsewhere": ({ found }) => ({
    title: `Points elsewhere: “${found}”`,
    means: "Readers come to one question at a time, and papers move.",
    toDo: "Say it here in a sentence or two. A link may follow.",
  }),
  "part-left-empty": ({ label }) => ({
    title: `Field left empty: ${label}`,
    means: "What stands only in the text cannot be searched, counted or read by other tools.",
    toDo: "Fill in the field as well.",
  }),
  "person-without-name": ({ row }) => ({
    title: `No name in row ${row}`,
    means: "A reader cannot tell who this is.",
    toDo: "Add the name of the person or organisation, or remove the row.",
  }),
  "count-without-number": ({ type }) => ({
    title: `No number for “${type}”`,
    means: "The row says what was counted, but not how many there are.",
    toDo: "Add the number, or remove the row and say in the text why there is none.",
  }),
  "count-without-type": ({ count }) => ({
    title: `${count} of what?`,
    means: "The row has a number, but not what it counts.",
    toDo: "Add what was counted.",
  }),
  ...valueWords,
  "impossible-date": ({ date }) => ({
    title: `There is no ${date}`,
    means: "The calendar has no such day or month.",
    toDo: "Write the date as year, year-month or year-month-day.",
  }),
  "period-backwards": ({ start, end }) => ({
    title: "The end comes before the start",
    means: `The period runs from ${start} to ${end}.`,
    toDo: "Swap the two dates, or correct one of them.",
  }),
  "title-missing": () => ({
    title: "The dataset has no title",
    means: "Nobody can name it, cite it or find it.",
    toDo: "Give it the title under which it is published.",
  }),
  "version-missing": () => ({
    title: "The dataset has no version",
    means: "A reader cannot tell which state of the data this describes.",
    toDo: "Give the version of the data, such as 1.0.0, or the date of this state.",
  }),
  "version-unusual": ({ version }) => ({
    title: `“${version}” is an unusual version`,
    means: "It is neither a number such as 1.2.0 nor a date, so its order cannot be told.",
    toDo: "Use three numbers with dots, or a date such as 2025-03-12, if you can choose.",
  }),
  "licence-missing": () => ({
    title: "The dataset has no licence",
    means: "Without one nobody may use the data, whatever was meant.",
    toDo: "Choose a licence, or name the terms and link to them.",
  }),
  "contact-missing": () => ({
    title: "Nobody to write to",
    means: "Readers with a question or a mistake to report have nowhere to turn.",
    toDo: "Name a person or an organisation, with an address that will last.",
  }),
  "skipped-but-answered": ({ skip }) => ({
    title: "Answered, but set aside",
    means: `The question does not apply because ${skipReason(skip)} Yet there is an answer to it.`,
    toDo: "Change what sets the question aside, or leave it: the answer stays here and is not exported.",
  }),
  "unplaced-text": ({ pieces }) => ({
    title:
      pieces === 1 ? "One piece of text has no place" : `${pieces} pieces of text have no place`,
    means: "They were imported and answer no question yet.",
    toDo: "Move each to the question it answers.",
  }),
};

export function describeFinding(finding: Finding, name: NameQuestion): FindingWords {
  const describe = catalogue[finding.code] as (
    facts: Finding["facts"],
    name: NameQuestion,
  ) => FindingWords;
  return describe(finding.facts, name);
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
