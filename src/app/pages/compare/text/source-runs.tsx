import { Fragment, type ReactNode } from "react";
import type { BlockType } from "#core/compare/text/text-comparison.ts";
import styles from "./compared-text.module.css";
import type { MarkKind, Stretch } from "./pieces.ts";
import { markWords } from "./set-piece.ts";

interface SourceRunsProps {
  readonly stretches: readonly Stretch[];
  /** Whether blanks that changed are drawn. */
  readonly space?: boolean;
  /** One side alone. */
  readonly side?: "before" | "after";
}

/** The source of a text with every change marked: for what setting it would hide. */
export function SourceRuns({ stretches, space = false, side }: SourceRunsProps) {
  const shown = stretches.filter(({ mark }) => side === undefined || isOn(side, mark));
  if (shown.length === 0) return null;
  const machine = shown.some(({ block }) => isMachine(block));
  return (
    <div
      className={`prose ${styles["source"]} ${machine ? styles["machine"] : ""}`}
      dir="auto"
      data-source=""
    >
      {shown.map((stretch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in a comparison that does not change
        <Fragment key={index}>
          {partsLines(shown[index - 1], stretch) && <br />}
          <Marked stretch={stretch} space={space} />
        </Fragment>
      ))}
    </div>
  );
}

/** The last line of a code block has no end of its own: what took its place stands beneath it all the same. */
function partsLines(before: Stretch | undefined, { block, mark }: Stretch): boolean {
  if (block !== "code" || before?.block !== "code" || before.mark === mark) return false;
  return before.mark !== undefined && mark !== undefined && !/[\r\n]$/.test(before.text);
}

/** What has only ever been on its way between two places is shown beside its new one. */
export function isOn(side: "before" | "after", mark: MarkKind | undefined): boolean {
  switch (mark) {
    case undefined:
      return true;
    case "added":
    case "here":
    case "lost":
      return side === "after";
    case "removed":
    case "away":
      return side === "before";
  }
}

function isMachine(block: BlockType): boolean {
  switch (block) {
    case "code":
    case "html":
    case "table-head":
    case "table-rule":
    case "table-row":
    case "definition":
      return true;
    case "paragraph":
    case "heading":
    case "list-item":
    case "quote":
    case "rule":
    case "space":
      return false;
  }
}

interface MarkedProps {
  readonly stretch: Stretch;
  readonly space: boolean;
}

export function Marked({ stretch: { mark, text }, space }: MarkedProps) {
  if (mark === undefined) return text;
  const words = (
    <>
      <span className="sr" data-said="">
        {markWords[mark]}{" "}
      </span>
      {space && text.trim() === "" ? <Blanks text={text} /> : text}
    </>
  );
  switch (mark) {
    case "added":
      return <ins>{words}</ins>;
    case "removed":
      return <del>{words}</del>;
    case "here":
      return <ins className="moved">{words}</ins>;
    case "away":
      return <del className="moved">{words}</del>;
    case "lost":
      return (
        <ins className="moved">
          <del>{words}</del>
        </ins>
      );
  }
}

const signs: Readonly<Record<string, readonly [sign: string, name: string]>> = {
  " ": ["·", "space"],
  "\t": ["⇥", "tab"],
  "\n": ["↵", "line end"],
  "\r": ["␍", "carriage return"],
  "\u00a0": ["⍽", "hard space"],
};

interface BlanksProps {
  readonly text: string;
}

/** Blanks that came or went, each with a sign before it; the blank itself stays in the text. */
function Blanks({ text }: BlanksProps): ReactNode {
  return [...text].map((blank, index) => {
    const [sign, name] = signs[blank] ?? ["◦", "blank"];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a blank is its place
      <span key={index}>
        <span className={styles["blank"]} data-said="">
          <span aria-hidden="true">{sign}</span>
          <span className="sr">{name} </span>
        </span>
        {blank}
      </span>
    );
  });
}
