import type { Rule } from "./context.ts";
import { badDate } from "./rules/bad-date.ts";
import { badEmail } from "./rules/bad-email.ts";
import { badLink } from "./rules/bad-link.ts";
import { badPersonIdentifier } from "./rules/bad-person-identifier.ts";
import { badSpdx } from "./rules/bad-spdx.ts";
import { bareAnswer } from "./rules/bare-answer.ts";
import { choiceMissing } from "./rules/choice-missing.ts";
import { detailMissing } from "./rules/detail-missing.ts";
import { identity } from "./rules/identity.ts";
import { incompleteCount } from "./rules/incomplete-count.ts";
import { noReasonGiven } from "./rules/no-reason-given.ts";
import { notYetAnswered } from "./rules/not-yet-answered.ts";
import { partLeftEmpty } from "./rules/part-left-empty.ts";
import { personWithoutName } from "./rules/person-without-name.ts";
import { placeholderText } from "./rules/placeholder-text.ts";
import { promptAsAnswer } from "./rules/prompt-as-answer.ts";
import { sameAnswerElsewhere } from "./rules/same-answer-elsewhere.ts";
import { seeElsewhere } from "./rules/see-elsewhere.ts";
import { skippedButAnswered } from "./rules/skipped-but-answered.ts";
import { unplacedText } from "./rules/unplaced-text.ts";

/** Every rule there is, in the order in which one question's findings are shown. */
export const rules: readonly Rule[] = [
  identity,
  notYetAnswered,
  noReasonGiven,
  choiceMissing,
  detailMissing,
  bareAnswer,
  placeholderText,
  promptAsAnswer,
  seeElsewhere,
  sameAnswerElsewhere,
  partLeftEmpty,
  personWithoutName,
  incompleteCount,
  badSpdx,
  badPersonIdentifier,
  badEmail,
  badLink,
  badDate,
  skippedButAnswered,
  unplacedText,
];
