import { useState } from "react";
import { Icon } from "#app/components/icon.tsx";
import { RefusedCopy } from "#app/export/refused-copy.tsx";
import { downloadText, fileStem } from "#app/files/download.ts";
import type { Comparison } from "#core/compare/comparison.ts";
import { writeComparisonJson } from "#core/compare/export/json.ts";
import { writeComparisonMarkdown } from "#core/compare/export/markdown.ts";
import { sideWords } from "#core/compare/words.ts";
import styles from "./comparison-view.module.css";

interface ExportActsProps {
  readonly comparison: Comparison;
}

type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "done"; readonly words: string }
  | { readonly kind: "refused"; readonly text: string };

/** The comparison as a file: Markdown for a pull request, JSON for programs; or on paper. */
export function ExportActs({ comparison }: ExportActsProps) {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const { before, after } = comparison;
  const stem = fileStem("compare", after.title, sideWords(before), "to", sideWords(after));
  const save = (extension: string, mediaType: string, text: string) => {
    downloadText(`${stem}${extension}`, mediaType, text);
    setOutcome({ kind: "done", words: `Saved as ${stem}${extension}.` });
  };
  const copy = async () => {
    const text = writeComparisonMarkdown(comparison);
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setOutcome(
      copied === true ? { kind: "done", words: "Copied as Markdown." } : { kind: "refused", text },
    );
  };
  return (
    <div className={`${styles["acts"]} no-print`}>
      <button type="button" className="button" onClick={() => void copy()}>
        <Icon name="copy" />
        Copy as Markdown
      </button>
      <button
        type="button"
        className="button bare"
        onClick={() => save(".md", "text/markdown", writeComparisonMarkdown(comparison))}
      >
        Save as Markdown
      </button>
      <button
        type="button"
        className="button bare"
        onClick={() => save(".json", "application/json", writeComparisonJson(comparison))}
      >
        Save as JSON
      </button>
      <button type="button" className="button bare" onClick={() => window.print()}>
        Print
      </button>
      <p role="status" className="meta">
        {outcome.kind === "done" && outcome.words}
        {outcome.kind === "refused" &&
          "The browser refused the clipboard. The whole text is selected below, to be copied by hand."}
      </p>
      {outcome.kind === "refused" && <RefusedCopy text={outcome.text} />}
    </div>
  );
}
