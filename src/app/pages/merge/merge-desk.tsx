import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "react-router";
import { Message } from "#app/components/message.tsx";
import { baseGuessWords, baseWords } from "#app/import/base-words.ts";
import type { HeldMerge } from "#app/import/held-merge.ts";
import { BroughtView } from "#app/pages/merge/brought-view.tsx";
import { ConflictView } from "#app/pages/merge/conflict-view.tsx";
import { headWords } from "#app/pages/merge/head-words.ts";
import { conflictKey, keyOf } from "#app/pages/merge/laid-out.ts";
import type { Done } from "#app/pages/merge/merge-done.tsx";
import { SettledAlone } from "#app/pages/merge/settled-alone.tsx";
import { useMerge } from "#app/pages/merge/use-merge.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";
import { countWords, sentence } from "#app/words/when.ts";
import { headOf } from "#core/compare/merge/heads.ts";
import { type Draft, exported } from "#core/datasheet/draft.ts";
import styles from "./merge.module.css";

interface MergeDeskProps {
  readonly held: HeldMerge;
  readonly mine: Draft;
  /** Whether it is laid out anew because something was written here meanwhile. */
  readonly again: boolean;
  readonly onMoved: () => void;
  readonly onDone: (done: Done) => void;
}

/** What the file brings and where the two collide, until the person has said what becomes of each. */
export function MergeDesk({ held, mine, again, onMoved, onDone }: MergeDeskProps) {
  const { base, theirs, fileName } = held;
  const here = useMemo(() => exported(mine), [mine]);
  const merging = useMerge({ held, here, onMoved, onDone });
  const { laidOut, merge, refused, choices, state } = merging;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const conflicts = useRef<HTMLOListElement>(null);
  const [missed, setMissed] = useState(false);
  const names = ["Here", fileName] as const;
  const sheets = [here, theirs, base.datasheet];
  const title = here.dataset.title.trim() || "Untitled datasheet";
  const open = merge.conflicts.filter((each) => choices[conflictKey(each)] === undefined);
  const clashing = new Set(laidOut.merge.conflicts.map(({ path }) => keyOf(headOf(path))));
  const keep = () => {
    if (open.length === 0) return void merging.keep();
    setMissed(true);
    const first = merge.conflicts.findIndex((each) => choices[conflictKey(each)] === undefined);
    conflicts.current?.children[first]?.querySelector("input")?.focus();
  };
  return (
    <>
      <h1 className="page-title" ref={heading} tabIndex={-1}>
        Merge {fileName} into {title}
      </h1>
      <p className={styles["lede"]}>
        {base.named ? `The file came from ${baseWords(base)}.` : baseGuessWords(base)} Nothing is
        kept before you say so below.
      </p>
      {again && (
        <div role="status">
          <Message tone="warning" title="Something was written here meanwhile.">
            <p>All of it is laid out anew, with what was written. Look through it once more.</p>
          </Message>
        </div>
      )}
      {merge.conflicts.length > 0 && (
        <section aria-labelledby="merge-conflicts">
          <h2 id="merge-conflicts">
            {sentence(countWords(merge.conflicts.length, "place"))} that both sides changed
          </h2>
          <ol ref={conflicts}>
            {merge.conflicts.map((conflict) => {
              const key = conflictKey(conflict);
              const head = headOf(conflict.path);
              return (
                <ConflictView
                  key={key}
                  conflict={conflict}
                  title={headWords(head, sheets)}
                  changes={laidOut.againstFile.get(keyOf(head)) ?? []}
                  choice={choices[key]}
                  missed={missed}
                  names={names}
                  onChoose={(choice) => merging.choose(key, choice)}
                />
              );
            })}
          </ol>
        </section>
      )}
      <section aria-labelledby="merge-brought">
        <h2 id="merge-brought">
          {laidOut.brought.length === 0
            ? "Nothing else comes from the file"
            : `${sentence(countWords(laidOut.brought.length, "change"))} from the file`}
        </h2>
        {laidOut.brought.length > 0 && (
          <p className={styles["intro"]}>
            Nobody changed these here since. Take away the tick from what you do not want.
          </p>
        )}
        <ul>
          {laidOut.brought.map((brought) => (
            <BroughtView
              key={brought.key}
              brought={brought}
              title={headWords(brought.head, sheets)}
              refused={refused.has(brought.key)}
              clashes={clashing.has(brought.key)}
              names={names}
              onRefuse={(no) => merging.refuse(brought.key, no)}
            />
          ))}
        </ul>
        <SettledAlone settled={merge.settledAlone} sheets={sheets} />
      </section>
      <footer className={styles["foot"]}>
        <p role="status">
          {open.length === 0
            ? merge.conflicts.length > 0 && "Every conflict is settled."
            : `${sentence(countWords(open.length, "conflict"))} to settle.`}
        </p>
        {state.status === "failed" && (
          <div role="alert">
            <Message tone="error" title="Not merged.">
              <p>
                {storeProblemWords(state.problem).what} {storeProblemWords(state.problem).next}
              </p>
            </Message>
          </div>
        )}
        {state.status === "unfit" && (
          <div role="alert">
            <Message tone="error" title="Not merged: these choices do not fit together.">
              <p>
                {state.detail} Nothing was changed. Choose otherwise for what is named, or refuse
                it.
              </p>
            </Message>
          </div>
        )}
        <p className={styles["acts"]}>
          <button
            type="button"
            className="button primary"
            disabled={state.status === "working"}
            onClick={keep}
          >
            Keep the merge
          </button>
          <Link className="button" to="/">
            Leave all as it is
          </Link>
        </p>
        <p className="meta">
          What is here now stays under the earlier versions, and the merge can be taken back.
        </p>
      </footer>
    </>
  );
}
