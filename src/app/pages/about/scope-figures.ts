import { applicability } from "#core/datasheet/applies.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { answerOf, type Draft } from "#core/datasheet/draft.ts";
import type { ScopeFact } from "#core/questions/question.ts";

/** What "no" to one fact of the scope does, beyond what is set aside anyway. */
export interface ScopeFigures {
  /** Questions that "no" sets aside. */
  readonly aside: number;
  /** Those of them that hold an answer. */
  readonly answered: number;
}

export function scopeFigures({ sheet, answers }: Draft, fact: ScopeFact): ScopeFigures {
  const said = Object.fromEntries(
    Object.entries(answers).flatMap(([id, draft]) => {
      const answer = answerOf(draft);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
  const datasheet = { ...sheet, answers: said };
  const whenYes = setAside({ ...datasheet, scope: { ...sheet.scope, [fact]: "yes" } });
  const whenNo = setAside({ ...datasheet, scope: { ...sheet.scope, [fact]: "no" } });
  const aside = [...whenNo].filter((id) => !whenYes.has(id));
  return { aside: aside.length, answered: aside.filter((id) => said[id] !== undefined).length };
}

function setAside(datasheet: Datasheet): ReadonlySet<string> {
  const applies = applicability(datasheet);
  return new Set(
    datasheet.questions.filter(({ id }) => !applies.get(id)?.applies).map(({ id }) => id),
  );
}
