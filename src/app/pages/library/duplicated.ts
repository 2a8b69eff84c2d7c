import type { Moment } from "#core/datasheet/answer.ts";
import type { Draft } from "#core/datasheet/draft.ts";

/**
 * The same answers, notes and flags under a new id. Earlier texts stay with the first one. It is a
 * datasheet that somebody begins here, so its title says so until they give it its own.
 */
export function duplicated({ sheet, answers }: Draft, id: string, at: Moment): Draft {
  const title = `${sheet.dataset.title.trim() || "Untitled datasheet"} (copy)`;
  return {
    sheet: { ...sheet, id, dataset: { ...sheet.dataset, title }, createdAt: at, changedAt: at },
    answers,
  };
}
