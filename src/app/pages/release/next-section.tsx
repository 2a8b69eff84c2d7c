import { useEffect, useRef, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { useSession } from "#app/datasheet-context.tsx";
import { CheckLine } from "#app/pages/release/check-line.tsx";
import { CutDialog } from "#app/pages/release/cut-dialog.tsx";
import { DateField } from "#app/pages/release/date-field.tsx";
import { NotesField } from "#app/pages/release/notes-field.tsx";
import { SignOffsField } from "#app/pages/release/sign-offs-field.tsx";
import { nameOf } from "#app/pages/release/stops.tsx";
import type { History } from "#app/pages/release/use-history.ts";
import { factsOf, usePlan } from "#app/pages/release/use-plan.ts";
import type { Kept } from "#app/pages/release/use-releases.ts";
import { VersionField } from "#app/pages/release/version-field.tsx";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { type CutProblem, cutRelease, type ReleaseToCut } from "#core/release/cut.ts";
import { describeCutProblem } from "#core/release/describe-verdict.ts";
import styles from "./release.module.css";

interface NextSectionProps {
  readonly published: Datasheet;
  readonly kept: Kept;
  readonly history: History;
}

/** What is asked about stays as it was when the question was put. */
interface Cutting {
  readonly facts: ReleaseToCut;
  readonly revision: number;
}

/** From the draft to its next release: everything has a value already, and everything can be changed. */
export function NextSection({ published, kept, history }: NextSectionProps) {
  const session = useSession();
  const plan = usePlan(published, kept);
  const [problem, setProblem] = useState<CutProblem | undefined>();
  const [cutting, setCutting] = useState<Cutting | undefined>();
  const notes = useRef<() => string>(() => "");
  const begin = async () => {
    await session.flush();
    const facts = factsOf(plan, notes.current());
    const cut = cutRelease(published, facts);
    setProblem(cut.ok ? undefined : cut.problem);
    if (cut.ok) setCutting({ facts, revision: cut.value.revision });
  };
  const version = plan.version.trim();
  return (
    <section className={styles["part"]} aria-labelledby="next">
      <h2 id="next" tabIndex={-1} className={styles["heading"]}>
        {plan.last === undefined ? "The first release" : "The next release"}
      </h2>
      <p className={styles["intro"]}>
        A release freezes the sheet as it stands, for the version of the data that it describes. The
        draft goes on.
      </p>
      <VersionField plan={plan} />
      <DateField plan={plan} />
      <NotesField plan={plan} history={history} read={notes} />
      <SignOffsField plan={plan} datasheet={published} />
      <CheckLine datasheet={published} />
      <div className={styles["act"]}>
        {problem !== undefined && <Refusal problem={problem} />}
        <button
          type="button"
          className="button primary"
          disabled={history.status === "comparing"}
          onClick={() => void begin()}
        >
          {version === ""
            ? "Release"
            : `Release ${nameOf({ dataset: { version }, revision: plan.revision })}`}
        </button>
      </div>
      {cutting !== undefined && (
        <CutDialog
          {...cutting}
          published={published}
          onClose={() => setCutting(undefined)}
          onRefused={(refused) => {
            setCutting(undefined);
            setProblem(refused);
          }}
        />
      )}
    </section>
  );
}

interface RefusalProps {
  readonly problem: CutProblem;
}

function Refusal({ problem }: RefusalProps) {
  const line = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said again each time it is tried
  useEffect(() => line.current?.focus(), [problem]);
  return (
    <p className="error" role="alert" tabIndex={-1} ref={line}>
      <Icon name="warning" small />
      <span>Not released. {describeCutProblem(problem)}</span>
    </p>
  );
}
