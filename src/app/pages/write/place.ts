import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Status } from "#core/datasheet/status.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

/** Where in a datasheet a person is writing: what the address says, made whole. */
export interface Place {
  readonly section: string;
  /** The open question, if one is. */
  readonly question: string | undefined;
}

/** The place that an address means; without one, the first question that still waits. */
export function placeOfAddress(
  datasheet: Pick<Datasheet, "sections" | "questions">,
  statuses: ReadonlyMap<string, Status>,
  address: { readonly section?: string | undefined; readonly question?: string | undefined },
): Place | undefined {
  const asked = datasheet.questions.find(({ id }) => id === address.question);
  if (asked !== undefined) return { section: asked.section, question: asked.id };
  const section = datasheet.sections.find(({ id }) => id === address.section);
  if (section !== undefined) return { section: section.id, question: undefined };
  const waiting = datasheet.questions.find(
    (question) => !question.optional && statuses.get(question.id) === "not-yet",
  );
  const first = waiting ?? datasheet.questions[0];
  return first === undefined ? undefined : { section: first.section, question: waiting?.id };
}

/** One question at a time there is always one open. Which, is settled once: it must not move on with the first letter. */
export function placeWithQuestion(
  { questions }: Pick<Datasheet, "questions">,
  statuses: ReadonlyMap<string, Status>,
  { section }: Place,
): Place {
  const here = questions.filter((question) => question.section === section);
  const first = here.find(({ id }) => statuses.get(id) === "not-yet") ?? here[0];
  return { section, question: first?.id };
}

/** The question `steps` after this one, over section ends, skipping those set aside; undefined at either end. */
export function neighbour(
  datasheet: Pick<Datasheet, "questions">,
  statuses: ReadonlyMap<string, Status>,
  place: Place,
  steps: 1 | -1,
): AskedQuestion | undefined {
  const { questions } = datasheet;
  let index = questions.findIndex(({ id }) => id === place.question);
  if (index < 0) {
    const first = questions.findIndex(({ section }) => section === place.section);
    index = steps === 1 ? first - 1 : first;
  }
  for (index += steps; index >= 0 && index < questions.length; index += steps) {
    const question = questions[index];
    if (question !== undefined && statuses.get(question.id) !== "skipped") return question;
  }
  return undefined;
}

export function addressOf(datasheetId: string, { section, question }: Place): string {
  const path = `/d/${datasheetId}/write/${section}`;
  return question === undefined ? path : `${path}/${question}`;
}

/** Questions whose label, prompt or id holds every word typed; those that begin with it come first. */
export function findQuestions(questions: readonly AskedQuestion[], typed: string): AskedQuestion[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const hits = questions.filter((question) => {
    const text = fold(`${question.label} ${question.prompt} ${question.id}`);
    return words.every((word) => text.includes(word));
  });
  const rank = (question: AskedQuestion) =>
    fold(question.label).startsWith(fold(typed).trim()) ? 0 : 1;
  return hits.sort((a, b) => rank(a) - rank(b));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
