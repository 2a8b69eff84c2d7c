import type { Answer } from "#core/datasheet/answer.ts";
import { type Applicability, applicability, skipReason } from "#core/datasheet/applies.ts";
import type { Datasheet, Section, Unplaced } from "#core/datasheet/datasheet.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import { statusOf } from "#core/datasheet/status.ts";
import { isBlank } from "#core/datasheet/text.ts";
import { inline, oneLine } from "#core/formats/markdown/escape.ts";
import { frontMatter } from "#core/formats/markdown/front-matter.ts";
import { glance } from "#core/formats/markdown/glance.ts";
import { partPieces } from "#core/formats/markdown/parts.ts";
import { frame, type Owner, type Piece } from "#core/formats/markdown/piece.ts";
import { releaseNotes, releaseSeal, releaseTail } from "#core/formats/markdown/release.ts";
import { blankWords, said, stateWords } from "#core/formats/markdown/said.ts";
import { documentWords } from "#core/formats/release-words.ts";
import type { AskedQuestion } from "#core/questions/question.ts";
import { datasheetOf, type ReleaseOrDraft } from "#core/release/release.ts";

/** The whole file but its record, in reading order. */
export function pieces(document: ReleaseOrDraft): Piece[] {
  const datasheet = datasheetOf(document);
  return [
    frontMatter(document),
    ...head(document, datasheet),
    ...body(datasheet),
    ...releaseTail(document),
    ...unplacedPieces(datasheet.unplaced ?? []),
    ...foot(document),
  ];
}

function text(owner: Owner, words: string): Piece {
  return { kind: "text", owner, text: words };
}

function head(document: ReleaseOrDraft, datasheet: Datasheet): Piece[] {
  const { summary, citation, title } = datasheet.dataset;
  return [
    frame(`# ${inline(title)}`.trim()),
    frame(`${inline(documentWords(document))}.`),
    ...releaseSeal(document),
    ...(summary === undefined ? [] : [text({ kind: "summary" }, summary)]),
    frame("## At a glance"),
    ...glance(datasheet),
    ...(citation === undefined
      ? []
      : [frame("## How to cite"), text({ kind: "citation" }, citation)]),
    ...releaseNotes(document),
  ];
}

function body(datasheet: Datasheet): Piece[] {
  const applies = applicability(datasheet);
  const seen = new Set<string>();
  const told = (question: AskedQuestion): Piece[] => {
    const first = !seen.has(question.id);
    seen.add(question.id);
    const heading = frame(`### ${inline(question.prompt)}`.trim());
    return [
      heading,
      ...(first
        ? answerPieces(datasheet, question, applies.get(question.id))
        : [frame("*Answered above, where it is asked first.*")]),
    ];
  };
  const shownSections = new Set<string>();
  const sections = datasheet.sections.flatMap((section) => {
    const repeated = shownSections.has(section.id);
    shownSections.add(section.id);
    const asked = repeated ? [] : datasheet.questions.filter((each) => each.section === section.id);
    return [...sectionHead(section), ...asked.flatMap(told)];
  });
  const elsewhere = datasheet.questions.filter((each) => !shownSections.has(each.section));
  const more = elsewhere.flatMap(told);
  const leftOver = Object.entries(datasheet.answers).filter(([id]) => !seen.has(id));
  return [
    ...sections,
    ...(more.length > 0 ? [frame("## Further questions"), ...more] : []),
    ...(leftOver.length > 0 ? [frame("## Answers to questions that are no longer asked")] : []),
    ...leftOver.flatMap(([id, answer]) => [frame(`### ${inline(id)}`), answerText(id, answer)]),
  ];
}

function sectionHead({ title, intro }: Section): Piece[] {
  const heading = frame(`## ${inline(title)}`.trim());
  return isBlank(intro) ? [heading] : [heading, frame(`*${inline(intro ?? "")}*`)];
}

function answerPieces(
  datasheet: Datasheet,
  question: AskedQuestion,
  applies: Applicability | undefined,
): Piece[] {
  const answer = datasheet.answers[question.id];
  if (applies?.applies === false) {
    const reason = inline(skipReason(applies.skip));
    const skipped = frame(`**${stateWords["not-applicable"]} because** ${reason}`);
    return answer === undefined ? [skipped] : [skipped, answerText(question.id, answer)];
  }
  if (answer !== undefined && answer.state !== "answered") return [answerText(question.id, answer)];
  const parts = partPieces(question, partsOf(datasheet, question, answer?.parts));
  if (answer !== undefined) return [...parts, answerText(question.id, answer)];
  const missing = statusOf(datasheet, question, applies) === "not-yet";
  return [...parts, text({ kind: "answer", id: question.id }, missing ? blankWords(question) : "")];
}

function answerText(id: string, answer: Answer): Piece {
  return text({ kind: "answer", id }, said(answer));
}

function unplacedPieces(unplaced: readonly Unplaced[]): Piece[] {
  if (unplaced.length === 0) return [];
  return [
    frame("## Text that has no question yet"),
    ...unplaced.flatMap((each, index) => [
      ...(isBlank(each.heading) ? [] : [frame(`### ${inline(each.heading ?? "")}`)]),
      text({ kind: "unplaced", number: index + 1 }, each.text),
    ]),
  ];
}

function foot({ questionSets, status }: ReleaseOrDraft): Piece[] {
  const sets = questionSets.map(({ title, id, version }) => `${oneLine(title) || id} ${version}`);
  return [
    frame("---"),
    ...(sets.length === 0 ? [] : [frame(`Question sets: ${inline(sets.join("; "))}.`)]),
    frame(`Made with Datasheet Workbench. ${readsBack[status]}`),
  ];
}

const readsBack: Record<ReleaseOrDraft["status"], string> = {
  draft:
    "You can edit the text between the comment lines and read this file back. Leave the comment at the end as it is.",
  release:
    "A release does not change: a file of it that was edited is read back as a draft. Leave the comment at the end as it is.",
};
