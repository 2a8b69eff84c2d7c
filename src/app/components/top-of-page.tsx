import { useLayoutEffect, useRef } from "react";
import { useNavigationType } from "react-router";

interface TopOfPageProps {
  /** Somebody else knows a better place, and goes there. */
  readonly unless?: boolean;
}

/**
 * Begins what follows at its top when a link led there: the place on the page before would be kept
 * otherwise. Going back, the browser knows where it was. Stands before what it speaks of, so that
 * a page which goes to a place of its own does so after it.
 */
export function TopOfPage({ unless = false }: TopOfPageProps) {
  const followed = useNavigationType() !== "POP";
  const begun = useRef(false);
  useLayoutEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (followed && !unless) window.scrollTo({ top: 0, behavior: "instant" });
  }, [followed, unless]);
  return null;
}
