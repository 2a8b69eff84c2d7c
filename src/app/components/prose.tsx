import { memo, useMemo } from "react";
import { Markup } from "#app/components/markup.tsx";
import { renderBlocks } from "#app/markdown/render.ts";
import styles from "./prose.module.css";

interface ProseProps {
  /** Markdown. */
  readonly text: string;
}

/** What a person wrote, set as the datasheet shows it. */
export const Prose = memo(function Prose({ text }: ProseProps) {
  const blocks = useMemo(() => renderBlocks(text), [text]);
  return <ProseBlocks blocks={blocks} />;
});

interface ProseBlocksProps {
  readonly blocks: readonly string[];
}

export function ProseBlocks({ blocks }: ProseBlocksProps) {
  return (
    <div className={`prose ${styles["prose"]}`} dir="auto">
      {blocks.map((html, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place; its HTML says whether it changed
        <MarkupBlock key={index} html={html} />
      ))}
    </div>
  );
}

const MarkupBlock = memo(Markup);
