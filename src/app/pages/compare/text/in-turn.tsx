import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Comparison } from "#core/compare/comparison.ts";
import { textOf } from "#core/compare/describe-change.ts";

/** Whether the texts of the page are so long together that they are drawn one after the other. */
export const InTurns = createContext(false);

/** So many characters are drawn together without being felt. */
const calmLength = 8000;

/** Where a page would jump while what is above grows, all is drawn together. */
export function needsTurns({ changes }: Comparison): boolean {
  if (!CSS.supports("overflow-anchor", "auto")) return false;
  let length = 0;
  for (const change of changes)
    for (const block of textOf(change)?.blocks ?? [])
      length += "text" in block ? block.text.length : lengthOf(block.runs);
  return length > calmLength;
}

function lengthOf(runs: readonly { readonly text: string }[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

interface InTurnProps {
  readonly children: () => ReactNode;
}

/** Draws a text when it is its turn: what is on the screen first, then from the top; all of them before printing. */
export function InTurn({ children }: InTurnProps) {
  const inTurns = useContext(InTurns);
  const [drawn, setDrawn] = useState(!inTurns);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current: element } = place;
    if (drawn || element === null) return undefined;
    return wait(element, () => setDrawn(true));
  }, [drawn]);
  return drawn ? children() : <div ref={place} style={{ minHeight: "4rem" }} aria-busy="true" />;
}

const waiting = new Map<Element, () => void>();
const seen = new Set<Element>();
let observer: IntersectionObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Returns how to give the turn up. */
function wait(element: Element, draw: () => void): () => void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
  });
  if (waiting.size === 0) addEventListener("beforeprint", drawAll);
  waiting.set(element, draw);
  observer.observe(element);
  timer ??= setTimeout(drawNext);
  return () => leave(element);
}

function leave(element: Element): void {
  waiting.delete(element);
  seen.delete(element);
  observer?.unobserve(element);
  if (waiting.size > 0) return;
  removeEventListener("beforeprint", drawAll);
  clearTimeout(timer);
  timer = undefined;
}

/** One text a task: keys and frames come between them. */
function drawNext(): void {
  timer = undefined;
  const [next] = [...seen, ...waiting.keys()];
  const draw = next && waiting.get(next);
  if (next === undefined || draw === undefined) return;
  leave(next);
  keepingPlace(() => flushSync(draw));
  if (waiting.size > 0) timer ??= setTimeout(drawNext);
}

/** What a link or a key led to stays where it is, whatever grows above it. */
function keepingPlace(draw: () => void): void {
  const place = document.activeElement?.closest("[data-change]");
  const top = place?.getBoundingClientRect().top;
  draw();
  if (place && top !== undefined) scrollBy(0, place.getBoundingClientRect().top - top);
}

function drawAll(): void {
  const all = [...waiting.values()];
  for (const element of [...waiting.keys()]) leave(element);
  flushSync(() => {
    for (const draw of all) draw();
  });
}
