import { useState } from "react";
import { Prose } from "#app/components/prose.tsx";

interface FoldedProseProps {
  readonly text: string;
  /** Whose text it is, for the button. */
  readonly of: string;
}

const folded = 420;

/** A long answer begins; the rest is one button away. */
export function FoldedProse({ text, of }: FoldedProseProps) {
  const [open, setOpen] = useState(false);
  const start = beginning(text);
  if (start.length === text.length) return <Prose text={text} />;
  return (
    <>
      <Prose text={open ? text : start} />
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Show less" : "Show all of it"}
        <span className="sr"> of {of}</span>
      </button>
    </>
  );
}

/** Cut at a paragraph or line end where there is one, so that Markdown stays what it was. */
export function beginning(text: string): string {
  if (text.length <= folded * 1.3) return text;
  const ends = ["\n\n", "\n", " "].map((mark) => text.lastIndexOf(mark, folded));
  const end = ends.find((each) => each > folded / 2) ?? folded;
  const cut = text.slice(0, end).trimEnd();
  return text.charAt(end) === " " || end === folded ? `${cut} …` : cut;
}
