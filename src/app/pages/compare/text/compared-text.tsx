import { memo, useMemo, useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { Markup } from "#app/components/markup.tsx";
import { ProseBox } from "#app/components/prose.tsx";
import type { TextComparison } from "#core/compare/text/text-comparison.ts";
import { counted, grouped } from "#core/compare/words.ts";
import styles from "./compared-text.module.css";
import { definitionsOf, isSilent, type Piece, piecesOf, sourceAfter } from "./pieces.ts";
import { type SetPiece, setPiece, setsAlike, setText } from "./set-piece.ts";
import { SourceRuns } from "./source-runs.tsx";

export type View = "inline" | "sides";

interface ComparedTextProps {
  readonly comparison: TextComparison;
  readonly view: View;
  /** Whether changes of white space alone are shown: then what changed is shown as its source. */
  readonly space: boolean;
  /** Names of the two, over the columns of a side-by-side view. */
  readonly names: readonly [before: string, after: string];
  /** Every paragraph, also where it is as it was. */
  readonly whole?: boolean;
}

/** Two Markdown texts in one: set as the datasheet sets them, with every change marked. */
export const ComparedText = memo(function ComparedText(props: ComparedTextProps) {
  const { comparison, view, space, names, whole = false } = props;
  const shown = useMemo(() => shownPieces(comparison, space), [comparison, space]);
  const [all, setAll] = useState(whole);
  const groups = useMemo(
    () => folded(all ? shown : shown.slice(0, atFirst), whole),
    [all, shown, whole],
  );
  return (
    <div className={view === "sides" ? styles["sides"] : styles["inline"]}>
      {view === "sides" && (
        <>
          <p className="label num">{names[0]}</p>
          <p className="label num">{names[1]}</p>
        </>
      )}
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in a comparison that does not change
        <Group key={index} group={group} view={view} space={space} />
      ))}
      {!all && shown.length > atFirst && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          Show the other {grouped(shown.length - atFirst)} paragraphs of this text
        </button>
      )}
      {comparison.coarse && (
        <p className={styles["aside"]}>
          <Icon name="info" small />
          Compared by paragraph, because the texts are long or far apart.
        </p>
      )}
    </div>
  );
});

/** A text of very many paragraphs is drawn a few screenfuls at first. */
const atFirst = 120;

interface Shown {
  readonly piece: Piece;
  /** HTML made when it is first shown; undefined where the source is shown. */
  readonly set: (() => SetPiece) | undefined;
}

/** Beyond it, what changed is shown as its source: setting it thrice would be felt. */
const longest = 60_000;

function shownPieces(comparison: TextComparison, space: boolean): Shown[] {
  const definitions = definitionsOf(comparison);
  const pieces = piecesOf(comparison);
  const isLong = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0) > longest;
  return pieces.flatMap((piece): Shown[] => {
    if (piece.kind === "same" || (piece.kind === "space" && !space)) {
      if (isSilent(piece)) return [];
      if (piece.kind === "space" && !setsAlike(piece, definitions))
        return [{ piece, set: undefined }];
      const set = () => {
        const html = setText(sourceAfter(piece), definitions.after);
        return { inline: html, before: html, after: html };
      };
      return [{ piece, set }];
    }
    const set = space || isLong ? undefined : setPiece(piece, definitions);
    return [{ piece, set: set && (() => set) }];
  });
}

function lengthOf({ stretches }: Piece): number {
  return stretches.reduce((sum, { text }) => sum + text.length, 0);
}

type GroupOfPieces =
  | { readonly kind: "shown"; readonly pieces: readonly Shown[] }
  | { readonly kind: "folded"; readonly pieces: readonly Shown[]; readonly blocks: number };

/** More than one paragraph as it was is folded. */
function folded(shown: readonly Shown[], whole: boolean): GroupOfPieces[] {
  const groups: { kind: GroupOfPieces["kind"]; pieces: Shown[]; blocks: number }[] = [];
  for (const each of shown) {
    const kind = isQuiet(each) && !whole ? "folded" : "shown";
    const last = groups.at(-1);
    if (last?.kind === kind) {
      last.pieces.push(each);
      last.blocks += each.piece.blocks;
    } else groups.push({ kind, pieces: [each], blocks: each.piece.blocks });
  }
  return groups.map((group) =>
    group.kind === "folded" && group.blocks < 2 ? { ...group, kind: "shown" } : group,
  );
}

function isQuiet({ piece, set }: Shown): boolean {
  return piece.kind === "same" || (piece.kind === "space" && set !== undefined);
}

interface GroupProps {
  readonly group: GroupOfPieces;
  readonly view: View;
  readonly space: boolean;
}

function Group({ group, view, space }: GroupProps) {
  const [open, setOpen] = useState(false);
  const pieces = group.pieces.map((shown, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in a comparison that does not change
    <PieceView key={index} shown={shown} view={view} space={space} />
  ));
  if (group.kind === "shown") return pieces;
  return (
    <>
      <button
        type="button"
        className={styles["fold"]}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? "down" : "right"} small />
        {counted(group.blocks, "paragraph")} as they were
      </button>
      {open && pieces}
    </>
  );
}

interface PieceViewProps {
  readonly shown: Shown;
  readonly view: View;
  readonly space: boolean;
}

function PieceView({ shown, view, space }: PieceViewProps) {
  const { piece } = shown;
  const set = useMemo(() => shown.set?.(), [shown]);
  const label = moveWords(piece);
  if (view === "inline") {
    return (
      <div data-piece={piece.kind}>
        {label !== undefined && (
          <p className={styles["aside"]} data-said="">
            {label}
          </p>
        )}
        {set === undefined ? (
          <SourceRuns stretches={piece.stretches} space={space} />
        ) : (
          <SetText html={set.inline} />
        )}
      </div>
    );
  }
  return (
    <>
      {(["before", "after"] as const).map((side) => (
        <div key={side} className={styles[side]} data-piece={piece.kind} data-side={side}>
          {label !== undefined && (side === "before") === (piece.kind === "moved-away") && (
            <p className={styles["aside"]} data-said="">
              {label}
            </p>
          )}
          {set === undefined ? (
            <SourceRuns stretches={piece.stretches} space={space} side={side} />
          ) : (
            set[side] !== "" && <SetText html={set[side]} />
          )}
        </div>
      ))}
    </>
  );
}

function moveWords({ kind, move }: Piece): string | undefined {
  if (kind === "moved-away") return `Moved away (${move})`;
  return kind === "moved-here" ? `Moved here (${move})` : undefined;
}

interface SetTextProps {
  readonly html: string;
}

function SetText({ html }: SetTextProps) {
  return (
    <ProseBox>
      <Markup html={html} />
    </ProseBox>
  );
}
