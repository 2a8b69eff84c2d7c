import { followable } from "#core/datasheet/address.ts";
import type { Licence, Parts, Person } from "#core/datasheet/answer.ts";
import type { Dataset, Datasheet } from "#core/datasheet/datasheet.ts";
import { dateWords, periodWords } from "#core/datasheet/date-words.ts";
import { grouped, numberWords } from "#core/datasheet/number-words.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import { progress, tally } from "#core/datasheet/progress.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { documentWords, inGroups, predecessorName } from "#core/formats/release-words.ts";
import { languageWords, relationWords } from "#core/formats/words.ts";
import { type ScopeFact, scopeFacts } from "#core/questions/question.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";

export interface Words {
  /** What stands before the text and is no part of the link. */
  readonly lead?: string;
  readonly text: string;
  readonly href?: string;
}

/** A line of "At a glance": only what somebody has given, nothing worked out or guessed. */
export interface Fact {
  readonly label: string;
  readonly values: readonly Words[];
}

/** What the data are, and who and what stands behind them: two lists side by side. */
export interface Glance {
  readonly data: readonly Fact[];
  readonly origin: readonly Fact[];
}

export function glance(document: ReleaseOrDraft): Glance {
  const datasheet = datasheetOf(document);
  const { dataset } = datasheet;
  return {
    data: given([
      ...counted(datasheet),
      ...scopeFacts.map((fact) => [scopeLabels[fact], answerTo(datasheet.scope[fact])] as const),
      ["Licence", dataset.licence && [licenceWords(dataset.licence)]],
      ["Languages", textOf(dataset.languages?.map(languageWords).join(", "))],
      ["Keywords", textOf(dataset.keywords?.join(", "))],
    ]),
    origin: given([
      ["Made by", people(dataset.creators)],
      ["Published by", people(dataset.publisher && [dataset.publisher])],
      ["Paid for by", people(dataset.funders)],
      ["Contact", people(dataset.contact && [dataset.contact])],
      ["Home page", dataset.homepage === undefined ? undefined : [linked(dataset.homepage)]],
      ["Identifiers", dataset.identifiers?.map(identifierWords)],
      ["Published on", textOf(dataset.datePublished && dateWords(dataset.datePublished))],
      ["Version", textOf(documentWords(document))],
      ...sealed(document),
      ["Answers", textOf(tallyWords(datasheet))],
    ]),
  };
}

function sealed(document: ReleaseOrDraft): Given[] {
  if (document.status === "draft") return [];
  const { digest, previous } = document.release;
  const before = previous === undefined ? "None, this is the first" : predecessorName(previous);
  return [
    ["The release before", textOf(before)],
    ["Digest (SHA-256)", textOf(inGroups(digest))],
  ];
}

const scopeLabels: Record<ScopeFact, string> = {
  people: "About people",
  sample: "A sample",
  labels: "Labelled",
  synthetic: "Partly made by machine",
};

type Given = readonly [string, readonly Words[] | undefined];

function given(facts: readonly Given[]): Fact[] {
  return facts.flatMap(([label, values]) => {
    const said = values?.filter(({ text }) => !isBlank(text)) ?? [];
    return said.length === 0 ? [] : [{ label, values: said }];
  });
}

/** Counts and periods that an answer states in its structured side, under the question's own label. */
function counted(datasheet: Datasheet): Given[] {
  return datasheet.questions.flatMap((question): Given[] => {
    if (question.kind !== "counts" && question.kind !== "period") return [];
    const answer = datasheet.answers[question.id];
    if (answer?.state !== "answered") return [];
    const parts = partsOf(datasheet, question, answer.parts);
    return [[question.label, textOf(figures(parts))]];
  });
}

const mostKinds = 6;

function figures({ counts, period }: Parts): string {
  if (period !== undefined) return periodWords(period);
  const known = (counts ?? []).flatMap(({ type, count }) =>
    count === undefined ? [] : [`${grouped(count)} ${type.trim()}`.trim()],
  );
  const more = known.length - mostKinds;
  return [
    ...known.slice(0, mostKinds),
    ...(more > 0 ? [`and ${numberWords(more)} more`] : []),
  ].join(", ");
}

function answerTo(fact: "yes" | "no" | undefined): readonly Words[] | undefined {
  return fact === undefined ? undefined : [{ text: fact === "yes" ? "Yes" : "No" }];
}

function textOf(text: string | undefined): readonly Words[] | undefined {
  return text === undefined ? undefined : [{ text }];
}

export function linked(address: string, text = address): Words {
  const href = followable(address);
  return href === undefined ? { text } : { text, href };
}

function people(all: readonly Person[] | undefined): readonly Words[] | undefined {
  return all?.map(({ name, affiliation }) => ({
    text: isBlank(affiliation) ? name : `${name} (${affiliation})`,
  }));
}

function licenceWords({ spdx, name, link }: Licence): Words {
  const said = [name, spdx].filter((each) => !isBlank(each)).join(" · ");
  return isBlank(link) ? { text: said } : linked(link ?? "", said === "" ? link : said);
}

function identifierWords({
  kind,
  value,
  relation,
}: NonNullable<Dataset["identifiers"]>[number]): Words {
  const short = kind === "doi" ? value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "") : value;
  const words = linked(value, short);
  return isBlank(relation) ? words : { lead: relationWords(relation ?? ""), ...words };
}

/** "41 answered, 8 not applicable, 11 not yet answered". */
export function tallyWords(datasheet: Datasheet): string {
  const ticks = progress(datasheet).map((section) => section.ticks);
  const counts = tally(ticks.join(""));
  const said: readonly (readonly [number, string])[] = [
    [counts.answered, "answered"],
    [counts.notApplicable + counts.skipped, "not applicable"],
    [counts.unknown, "unknown"],
    [counts.withheld, "withheld"],
    [counts.notYet, "not yet answered"],
  ];
  return said
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");
}
