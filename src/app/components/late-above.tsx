import { type ReactNode, Suspense, useEffectEvent, useLayoutEffect, useRef } from "react";

interface LateAboveProps {
  readonly className: string | undefined;
  /** What has been written below it so far. */
  readonly written: () => string;
  /** May come later than what stands below it. */
  readonly children: ReactNode;
}

/** Somebody may write already when what stands above their field comes: the line they write stays where it is. */
export function LateAbove({ className, written, children }: LateAboveProps) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<string | undefined>(undefined);
  const wait = () => {
    before.current = written();
  };
  const arrive = () => {
    const typed = before.current !== undefined && before.current !== written();
    before.current = undefined;
    if (typed && box.current !== null) keepBelow(box.current);
  };
  return (
    <div ref={box} className={className}>
      <Suspense fallback={<Shown then={wait} />}>
        {children}
        <Shown then={arrive} />
      </Suspense>
    </div>
  );
}

interface ShownProps {
  readonly then: () => void;
}

function Shown({ then }: ShownProps) {
  const told = useEffectEvent(then);
  useLayoutEffect(() => told(), []);
  return null;
}

function keepBelow(box: HTMLElement): void {
  const below = () => box.nextElementSibling?.getBoundingClientRect().top ?? 0;
  const now = below();
  box.hidden = true;
  const before = below();
  box.hidden = false;
  window.scrollBy({ top: now - before, behavior: "instant" });
}
