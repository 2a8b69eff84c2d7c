import { useState } from "react";
import { Link, useParams } from "react-router";
import { Message } from "#app/components/message.tsx";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useLoaded } from "#app/hooks/use-loaded.ts";
import { useTitle } from "#app/hooks/use-title.ts";
import { heldMerge, letGoOfMerge } from "#app/import/held-merge.ts";
import { useLibrary } from "#app/library-context.tsx";
import marks from "#app/pages/compare/marks.module.css";
import { MergeDesk } from "#app/pages/merge/merge-desk.tsx";
import { type Done, MergeDone } from "#app/pages/merge/merge-done.tsx";
import { storeProblemWords } from "#app/words/store-problem.ts";
import styles from "./merge.module.css";

/** A file that came back changed, laid beside the datasheet it came from: nothing is taken silently. */
export function MergePage() {
  const { id = "" } = useParams();
  useTitle("Merge");
  return (
    <>
      <WorkbenchBar />
      <main className={`page ${styles["page"]} ${marks["marks"]}`} id="main" tabIndex={-1}>
        <MergeOf key={id} id={id} />
      </main>
    </>
  );
}

interface MergeOfProps {
  readonly id: string;
}

function MergeOf({ id }: MergeOfProps) {
  const library = useLibrary();
  const [held] = useState(() => heldMerge(id));
  /** Counts how often the datasheet changed under the merge. */
  const [round, setRound] = useState(0);
  const [done, setDone] = useState<Done | undefined>();
  const opened = useLoaded(`${id} ${round}`, () => library.open(id));
  if (held === undefined) {
    return (
      <>
        <h1 className="page-title">Merge a file</h1>
        <Message title="The file is not at hand any more.">
          <p>
            A file is held only as long as this page stays open. Nothing was changed. Import the
            file again, and choose Merge.
          </p>
          <p>
            <Link to="/">Back to the library</Link>
          </p>
        </Message>
      </>
    );
  }
  if (done !== undefined) {
    return <MergeDone id={id} fileName={held.fileName} done={done} />;
  }
  switch (opened.status) {
    case "loading":
      return <p aria-busy="true">Reading …</p>;
    case "failed":
      return <Failed what="The datasheet could not be opened." next={String(opened.error)} />;
    case "ready": {
      if (!opened.value.ok) {
        const { what, safe, next } = storeProblemWords(opened.value.problem);
        return <Failed what={what} next={`${safe} ${next}`} />;
      }
      return (
        <MergeDesk
          key={round}
          held={held}
          mine={opened.value.value.draft}
          again={round > 0}
          onMoved={() => setRound(round + 1)}
          onDone={(next) => {
            letGoOfMerge(id);
            setDone(next);
          }}
        />
      );
    }
  }
}

interface FailedProps {
  readonly what: string;
  readonly next: string;
}

function Failed({ what, next }: FailedProps) {
  return (
    <>
      <h1 className="page-title">Merge a file</h1>
      <Message tone="error" title={what}>
        <p>{next}</p>
        <p>
          <Link to="/">Back to the library</Link>
        </p>
      </Message>
    </>
  );
}
