import { useEffect, useRef } from "react";
import styles from "./export-dialog.module.css";

interface RefusedCopyProps {
  readonly text: string;
}

/** The whole text, selected, for a browser that keeps its clipboard to itself. */
export function RefusedCopy({ text }: RefusedCopyProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <textarea
      ref={area}
      className={`field mono ${styles["byHand"]}`}
      aria-label="The whole text of the file"
      readOnly
      value={text}
    />
  );
}
