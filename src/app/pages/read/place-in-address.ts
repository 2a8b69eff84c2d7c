import { useEffect } from "react";
import { useLocation, useSearchParams } from "react-router";

/** Sections and questions are anchors of this page: the hash of the address is the router's. */
export function elementId(anchor: string): string {
  return `at-${anchor}`;
}

export function addressTo(anchor: string): string {
  return `?q=${encodeURIComponent(anchor)}`;
}

/** Goes to the section or question that the address names, with the focus, each time it is asked for. */
export function usePlaceInAddress(): void {
  const { key } = useLocation();
  const [search] = useSearchParams();
  const anchor = search.get("q");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes when the same link is followed again
  useEffect(() => {
    if (anchor === null) return;
    const element = document.getElementById(elementId(anchor));
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  }, [anchor, key]);
}
