import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { elementId, goToElement } from "#app/pages/compare/place.ts";
import type { ShownChapter, Stop } from "#app/pages/compare/stops.ts";

export interface Reading {
  /** The id of the stop that the person is at. */
  readonly current: string | undefined;
  /** The same at the moment a key is pressed: what is drawn may not have followed the last one yet. */
  readonly here: () => string | undefined;
  readonly go: (stop: Stop) => void;
  readonly step: (by: 1 | -1, wanted?: (stop: Stop) => boolean) => void;
}

/** Where among the changes the person is. The address carries it, and leads there when the page opens. */
export function useReading(
  all: readonly ShownChapter[],
  shown: readonly ShownChapter[],
  onHidden: () => void,
): Reading {
  const [params, setParams] = useSearchParams();
  const asked = params.get("change") ?? undefined;
  const current = stopWith(all, asked)?.id;
  const [wanted, setWanted] = useState<string>();
  const arrived = useRef<string>(undefined);
  // Keys may come faster than the address changes: it is followed once the last one is in it.
  const at = useRef(current);
  const sent = useRef<string>(undefined);
  useEffect(() => {
    if (asked === sent.current) sent.current = undefined;
    if (sent.current === undefined) at.current = current;
  }, [asked, current]);

  // A change that the address names and a filter hides: the filter goes.
  useEffect(() => {
    const isOurs = sent.current !== undefined || asked === arrived.current;
    const goal = wanted ?? (isOurs ? undefined : asked);
    if (goal === undefined) return;
    const stop = stopWith(all, goal);
    if (stop === undefined) return;
    if (stopWith(shown, goal) === undefined) {
      onHidden();
      return;
    }
    arrived.current = goal;
    setWanted(undefined);
    goToElement(elementId(stopWith(shown, goal)?.id ?? stop.id));
  }, [all, shown, asked, wanted, onHidden]);

  const go = useCallback(
    (stop: Stop) => {
      arrived.current = stop.id;
      sent.current = stop.id;
      at.current = stop.id;
      setWanted(stop.id);
      setParams(
        (before) => {
          before.set("change", stop.id);
          return before;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setParams],
  );
  const step = useCallback(
    (by: 1 | -1, fits: (stop: Stop) => boolean = () => true) => {
      const stops = shown.flatMap((chapter) => chapter.stops);
      const index = stops.findIndex(({ id }) => id === at.current);
      const next = nextFrom(stops, index, by, fits);
      if (next !== undefined) go(next);
    },
    [shown, go],
  );
  const here = useCallback(() => at.current, []);
  return { current, here, go, step };
}

function stopWith(chapters: readonly ShownChapter[], change: string | undefined): Stop | undefined {
  if (change === undefined) return undefined;
  return chapters
    .flatMap(({ stops }) => stops)
    .find(({ changes }) => changes.some(({ id }) => id === change));
}

/** From the start where nobody is anywhere yet; round to the other end where something was asked for. */
function nextFrom(
  stops: readonly Stop[],
  at: number,
  by: 1 | -1,
  fits: (stop: Stop) => boolean,
): Stop | undefined {
  const order = by === 1 ? [...stops.slice(at + 1), ...stops.slice(0, at + 1)] : [];
  if (by === 1) return order.find(fits);
  return at === -1 ? stops.findLast(fits) : stops.slice(0, at).findLast(fits);
}
