import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import { Icon } from "#app/components/icon.tsx";
import { sourceRange } from "#app/review/source-range.ts";
import type { TextRange } from "#core/review/quote.ts";
import styles from "./review.module.css";

/** A piece of an answer; without `range` the whole of it. */
export interface Selected {
  readonly question: string;
  readonly range?: TextRange;
}

const SelectedContext = createContext<Selected | undefined>(undefined);

/** The words of an answer that are selected on the page now. */
export function useSelectedWords(): Selected | undefined {
  return useContext(SelectedContext);
}

interface SelectedWordsProps {
  readonly active: boolean;
  readonly textOf: (question: string) => string | undefined;
  readonly onAsk: (selected: Selected) => void;
  readonly children: ReactNode;
}

interface Marked extends Selected {
  readonly left: number;
  readonly top: number;
}

/** Offers to comment on the words that are selected in an answer: anything with `data-answer`. */
export function SelectedWords({ active, textOf, onAsk, children }: SelectedWordsProps) {
  const [marked, setMarked] = useState<Marked>();
  const latest = useRef({ textOf, onAsk });
  useEffect(() => {
    latest.current = { textOf, onAsk };
  });
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setMarked(markedNow(latest.current.textOf)), 120);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== "KeyC" || event.ctrlKey || event.metaKey) return;
      const now = markedNow(latest.current.textOf);
      if (now === undefined) return;
      event.preventDefault();
      latest.current.onAsk(now);
    };
    look();
    document.addEventListener("selectionchange", look);
    window.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("keydown", onKey);
    };
  }, [active]);
  const question = marked?.question;
  const start = marked?.range?.start;
  const end = marked?.range?.end;
  const selected = useMemo((): Selected | undefined => {
    if (question === undefined) return undefined;
    if (start === undefined || end === undefined) return { question };
    return { question, range: { start, end } };
  }, [question, start, end]);
  return (
    <SelectedContext value={selected}>
      {children}
      {active &&
        marked !== undefined &&
        createPortal(
          <button
            type="button"
            className={`button no-print ${styles["float"]}`}
            style={{ left: marked.left, top: marked.top }}
            aria-keyshortcuts="Alt+C"
            // A press would take the selection away before it is read.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              onAsk(marked);
              setMarked(undefined);
            }}
          >
            <Icon name="note" small />
            Comment
          </button>,
          document.body,
        )}
    </SelectedContext>
  );
}

function markedNow(textOf: SelectedWordsProps["textOf"]): Marked | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const answer = answerAround(range.startContainer);
  const question = answer?.dataset["answer"];
  if (answer === undefined || question === undefined) return undefined;
  if (answerAround(range.endContainer) !== answer || said(range).trim() === "") return undefined;
  const source = textOf(question);
  if (source === undefined) return undefined;
  const until = document.createRange();
  until.selectNodeContents(answer);
  until.setEnd(range.startContainer, range.startOffset);
  const place = sourceRange(source, said(range), said(until));
  const box = range.getBoundingClientRect();
  return {
    question,
    ...(place && { range: place }),
    left: Math.max(8, Math.min(box.right, document.documentElement.clientWidth - 130)) + scrollX,
    top: box.bottom + 6 + scrollY,
  };
}

function answerAround(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("[data-answer]") ?? undefined;
}

/** What a range says to its reader: not what was removed, nor what is only read out. */
function said(range: Range): string {
  const copy = range.cloneContents();
  for (const unsaid of copy.querySelectorAll("del, .sr")) unsaid.remove();
  return copy.textContent ?? "";
}
