import { useMemo } from "react";
import { compareText } from "#core/compare/text/compare-text.ts";
import type { Run, TextBlock } from "#core/compare/text/text-comparison.ts";
import styles from "./review.module.css";

interface TextDiffProps {
  readonly before: string;
  readonly after: string;
}

/** What was said then and what is said now, in one text, as it is written. */
export function TextDiff({ before, after }: TextDiffProps) {
  const { blocks, coarse } = useMemo(() => compareText(before, after), [before, after]);
  return (
    <>
      <p className={styles["diff"]} dir="auto">
        {blocks.flatMap(runsOf).map(({ kind, text }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity but its place
          if (kind === "same") return <span key={index}>{text}</span>;
          const Tag = kind === "added" ? "ins" : "del";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Tag key={index}>
              <span className="sr"> {kind}: </span>
              {text}
            </Tag>
          );
        })}
      </p>
      {coarse === true && <p className="meta">Long, so compared by paragraph.</p>}
    </>
  );
}

function runsOf(block: TextBlock): readonly Run[] {
  switch (block.kind) {
    case "same":
    case "added":
    case "removed":
      return [{ kind: block.kind, text: block.text }];
    case "moved-from":
      return [{ kind: "removed", text: block.text }];
    case "moved-to":
      return [
        {
          kind: "added",
          text: block.runs.map((r) => (r.kind === "removed" ? "" : r.text)).join(""),
        },
      ];
    case "edited":
      return block.runs;
  }
}
