import { useMemo, useState } from "react";
import { newId, now } from "#app/clock.ts";
import type { HeldMerge } from "#app/import/held-merge.ts";
import { replacedBy } from "#app/import/keep-home.ts";
import { useLibrary } from "#app/library-context.tsx";
import { conflictKey, type LaidOut, layOut } from "#app/pages/merge/laid-out.ts";
import type { Done } from "#app/pages/merge/merge-done.tsx";
import type { StoreProblem } from "#app/storage/library.ts";
import type { Merge } from "#core/compare/merge/conflict.ts";
import { refusing } from "#core/compare/merge/heads.ts";
import { mergeDatasheets } from "#core/compare/merge/merge.ts";
import { type Choice, type SettleProblem, settle } from "#core/compare/merge/settle.ts";
import { digestOf } from "#core/datasheet/canonical.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";

type State =
  | { readonly status: "open" | "working" }
  | { readonly status: "failed"; readonly problem: StoreProblem }
  | { readonly status: "unfit"; readonly detail: string };

type Choices = Readonly<Record<string, Choice | undefined>>;

interface Merging {
  /** With everything that the file brings. */
  readonly laidOut: LaidOut;
  /** Without what was refused. */
  readonly merge: Merge;
  readonly refused: ReadonlySet<string>;
  readonly choices: Choices;
  readonly state: State;
  readonly refuse: (key: string, refused: boolean) => void;
  readonly choose: (key: string, choice: Choice) => void;
  readonly keep: () => Promise<void>;
}

interface MergeStart {
  readonly held: HeldMerge;
  readonly here: Datasheet;
  /** The datasheet was written in since it was laid out: it is to be read again. */
  readonly onMoved: () => void;
  readonly onDone: (done: Done) => void;
}

export function useMerge({ held, here, onMoved, onDone }: MergeStart): Merging {
  const library = useLibrary();
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = useState<Choices>({});
  const [state, setState] = useState<State>({ status: "open" });
  const base = held.base.datasheet;
  const { theirs } = held;
  const laidOut = useMemo(() => layOut(base, here, theirs), [base, here, theirs]);
  const merge = useMemo(() => {
    if (refused.size === 0) return laidOut.merge;
    const heads = laidOut.brought.flatMap(({ key, head }) => (refused.has(key) ? [head] : []));
    return mergeDatasheets(base, here, refusing(base, theirs, heads));
  }, [laidOut, refused, base, here, theirs]);

  const keep = async () => {
    const settled = settle(
      merge,
      merge.conflicts.map((conflict) => choices[conflictKey(conflict)]),
    );
    if (!settled.ok) return setState({ status: "unfit", detail: unfitWords(settled.problem) });
    setState({ status: "working" });
    const present = await library.open(here.id);
    if (!present.ok) return setState({ status: "failed", problem: present.problem });
    const { draft } = present.value;
    if (digestOf(exported(draft)) !== digestOf(here)) return onMoved();
    const put = await library.put(replacedBy(draft, settled.value), {
      at: now(),
      session: newId(),
    });
    if (!put.ok) return setState({ status: "failed", problem: put.problem });
    onDone({
      former: draft,
      title: settled.value.dataset.title.trim() || "Untitled datasheet",
      taken: laidOut.brought.filter(({ key }) => !refused.has(key)).length,
      settled: merge.conflicts.length,
    });
  };

  return {
    laidOut,
    merge,
    refused,
    choices,
    state,
    refuse: (key, no) =>
      setRefused((before) => {
        const next = new Set(before);
        if (no) next.add(key);
        else next.delete(key);
        return next;
      }),
    choose: (key, choice) => setChoices((before) => ({ ...before, [key]: choice })),
    keep,
  };
}

function unfitWords(problem: SettleProblem): string {
  switch (problem.code) {
    case "not-settled":
      return "Not every conflict is settled.";
    case "not-a-choice":
      return `Conflict ${problem.conflict + 1} cannot be settled in this way.`;
    case "wrong-shape":
      return `${problem.path}: ${problem.detail}.`;
  }
}
