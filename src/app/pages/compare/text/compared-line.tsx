import type { TextComparison } from "#core/compare/text/text-comparison.ts";
import { piecesOf } from "./pieces.ts";
import { isOn, Marked } from "./source-runs.tsx";

interface ComparedLineProps {
  readonly comparison: TextComparison;
  /** One side alone. */
  readonly side?: "before" | "after";
}

/** A text that is shown as it is written, such as a title or the wording of a question. */
export function ComparedLine({ comparison, side }: ComparedLineProps) {
  const stretches = piecesOf(comparison)
    .flatMap((piece) => piece.stretches)
    .filter(({ mark }) => side === undefined || isOn(side, mark));
  return (
    <span dir="auto">
      {stretches.map((stretch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in a comparison that does not change
        <Marked key={index} stretch={stretch} space={false} />
      ))}
    </span>
  );
}
