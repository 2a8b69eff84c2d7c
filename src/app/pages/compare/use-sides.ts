import { useCallback, useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import type { Side } from "#app/pages/compare/pick.tsx";

/** Changes which two the address names. Files are read for a while: what was chosen meanwhile stays. */
export function useChoose(): (sides: Partial<Record<Side, string | undefined>>) => void {
  const [params, setParams] = useSearchParams();
  // Ahead of the address while a change of it is on its way.
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  }, [params]);
  const set = useRef(setParams);
  useEffect(() => {
    set.current = setParams;
  }, [setParams]);
  return useCallback((sides) => {
    const next = new URLSearchParams(latest.current);
    for (const [side, address] of Object.entries(sides)) {
      if (address === undefined) next.delete(side);
      else next.set(side, address);
    }
    next.delete("change");
    latest.current = next;
    set.current(next);
  }, []);
}
