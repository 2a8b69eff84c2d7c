import { memo, type ReactNode, type Ref, useMemo } from "react";
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

function ProseBlocks({ blocks }: ProseBlocksProps) {
  return (
    <ProseBox>
      {blocks.map((html, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place; its HTML says whether it changed
        <MarkupBlock key={index} html={html} />
      ))}
    </ProseBox>
  );
}

interface ProseBoxProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly children?: ReactNode;
}

export function ProseBox({ ref, children }: ProseBoxProps) {
  return (
    <div className={`prose ${styles["prose"]}`} dir="auto" ref={ref}>
      {children}
    </div>
  );
}

const MarkupBlock = memo(Markup);
