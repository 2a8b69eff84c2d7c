import type { DeclinedState } from "#core/datasheet/answer.ts";
import type { Status } from "#core/datasheet/status.ts";

export const statusWords: Readonly<Record<Status, string>> = {
  answered: "answered",
  "not-applicable": "not applicable",
  unknown: "unknown",
  withheld: "withheld",
  "not-yet": "not yet answered",
  skipped: "set aside",
};

export const stateLabels = {
  answered: "Answered",
  "not-applicable": "Not applicable",
  unknown: "Unknown",
  withheld: "Withheld",
} as const;

/** What the field asks once a question is declined. */
export const whyQuestions: Readonly<Record<DeclinedState, string>> = {
  "not-applicable": "Why is it not applicable?",
  unknown: "Why is it unknown?",
  withheld: "Why is it withheld?",
};
