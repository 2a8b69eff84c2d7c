import { memo } from "react";
import { PartsView } from "#app/components/parts-view.tsx";
import { Because } from "#app/components/state-words.tsx";
import { FoldedProse } from "#app/pages/check/folded-prose.tsx";
import type { Applicability } from "#core/datasheet/applies.ts";
import { skipReason } from "#core/datasheet/applies.ts";
import type { Dataset, Scope } from "#core/datasheet/datasheet.ts";
import type { AnswerDraft } from "#core/datasheet/draft.ts";
import { partsOf } from "#core/datasheet/parts.ts";
import type { Status } from "#core/datasheet/status.ts";
import { isBlank } from "#core/datasheet/text.ts";
import type { AskedQuestion } from "#core/questions/question.ts";

interface CheckedAnswerProps {
  readonly question: AskedQuestion;
  readonly status: Status;
  readonly answer: AnswerDraft | undefined;
  readonly applies: Applicability | undefined;
  readonly scope: Scope;
  readonly dataset: Dataset;
}

/** What was said to a question, as its readers will see it, long texts folded. */
export const CheckedAnswer = memo(function CheckedAnswer(props: CheckedAnswerProps) {
  const { question, status, answer, applies, scope, dataset } = props;
  switch (status) {
    case "skipped":
      return (
        <Because
          status="skipped"
          reason={applies?.applies === false ? skipReason(applies.skip) : ""}
        />
      );
    case "not-applicable":
    case "unknown":
    case "withheld":
      return <Because status={status} reason={answer?.reasons[status] ?? ""} />;
    case "not-yet":
      return null;
    case "answered":
      return (
        <>
          <PartsView
            question={question}
            parts={partsOf({ scope, dataset }, question, answer?.parts)}
          />
          {!isBlank(answer?.text) && (
            <FoldedProse text={answer?.text ?? ""} of={`the answer to “${question.label}”`} />
          )}
        </>
      );
  }
});
