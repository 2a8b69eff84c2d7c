import { isBlank } from "#core/datasheet/text.ts";
import type { Rule } from "../context.ts";

/** Imported text that still waits for a question. */
export const unplacedText: Rule = ({ datasheet }) => {
  const pieces = (datasheet.unplaced ?? []).filter(
    ({ heading, text }) => !isBlank(text) || !isBlank(heading),
  ).length;
  if (pieces === 0) return [];
  return [
    { code: "unplaced-text", severity: "note", place: { in: "unplaced" }, facts: { pieces } },
  ];
};
