import { CheckedInput } from "#app/fields/checked-input.tsx";
import { readTypedDate } from "#app/fields/typed-date.ts";
import type { Plan } from "#app/pages/release/use-plan.ts";
import { dateWords } from "#core/datasheet/date-words.ts";
import { describeCutProblem } from "#core/release/describe-verdict.ts";
import { isDay } from "#core/release/order.ts";
import styles from "./release.module.css";

interface DateFieldProps {
  readonly plan: Plan;
}

/** The day of the release. While nobody types another it is the day on which it is cut. */
export function DateField({ plan: { date, change } }: DateFieldProps) {
  return (
    <div className={styles["short"]}>
      <CheckedInput
        label="Date of the release"
        text={date}
        onText={(text) => change({ date: text })}
        error={
          isDay(date.trim()) ? undefined : describeCutProblem({ code: "not-a-day", found: date })
        }
        hint={isDay(date.trim()) ? dateWords(date.trim()) : undefined}
        onLeave={() => {
          const read = readTypedDate(date);
          if (read.is === "blank") change({ date: undefined });
          else if (read.is === "date" && read.date !== date) change({ date: read.date });
        }}
      />
    </div>
  );
}
