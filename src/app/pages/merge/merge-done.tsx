import { useEffect, useRef, useState } from "react";
import { Link } from "react-router";
import { newId, now } from "#app/clock.ts";
import { Message } from "#app/components/message.tsx";
import { useLibrary } from "#app/library-context.tsx";
import type { StoreProblem } from "#app/storage/library.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { Draft } from "#core/datasheet/draft.ts";
import styles from "./merge.module.css";

export interface Done {
  /** As it was before, to take the merge back. */
  readonly former: Draft;
  readonly title: string;
  readonly taken: number;
  readonly settled: number;
}

interface MergeDoneProps {
  readonly id: string;
  readonly fileName: string;
  readonly done: Done;
}

type Back =
  | { readonly status: "merged" | "working" | "taken-back" }
  | { readonly status: "failed"; readonly problem: StoreProblem };

/** What the merge did, and the way back. */
export function MergeDone({ id, fileName, done }: MergeDoneProps) {
  const library = useLibrary();
  const heading = useRef<HTMLHeadingElement>(null);
  const [back, setBack] = useState<Back>({ status: "merged" });
  useEffect(() => heading.current?.focus(), []);
  const takeBack = async () => {
    setBack({ status: "working" });
    const put = await library.put(done.former, { at: now(), session: newId() });
    setBack(put.ok ? { status: "taken-back" } : { status: "failed", problem: put.problem });
  };
  const undone = back.status === "taken-back";
  return (
    <>
      <h1 className="page-title" ref={heading} tabIndex={-1}>
        {undone ? "The merge was taken back" : `${done.title} is merged`}
      </h1>
      <p className={styles["lede"]} role="status">
        {undone
          ? "The datasheet says again what it said before. What the merge had made of it stays under the earlier versions."
          : `${doneWords(done)} from ${fileName}. What an answer said before is under its earlier versions.`}
      </p>
      {back.status === "failed" && (
        <Message tone="error" title="Not taken back.">
          <p>
            {storeProblemWords(back.problem).what} {storeProblemWords(back.problem).next}
          </p>
        </Message>
      )}
      <p className={styles["acts"]}>
        <Link className="button primary" to={`/d/${id}/write`}>
          Open the datasheet
        </Link>
        {!undone && (
          <button
            type="button"
            className="button"
            disabled={back.status === "working"}
            onClick={() => void takeBack()}
          >
            Take the merge back
          </button>
        )}
        <Link className="button" to="/">
          To the library
        </Link>
      </p>
    </>
  );
}

function doneWords({ taken, settled }: Done): string {
  const took = `${sentence(countWords(taken, "change"))} ${taken === 1 ? "was" : "were"} taken`;
  return settled === 0 ? took : `${took} and ${countWords(settled, "conflict")} settled`;
}
