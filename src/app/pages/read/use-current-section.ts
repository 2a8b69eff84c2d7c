import { useEffect, useState } from "react";
import { elementId } from "#app/pages/read/place-in-address.ts";

/** The section whose heading was last passed while scrolling. */
export function useCurrentSection(
  sections: readonly { readonly id: string }[],
): string | undefined {
  const [current, setCurrent] = useState<string | undefined>(sections[0]?.id);
  const ids = sections.map(({ id }) => id).join(" ");
  useEffect(() => {
    const headings = ids.split(" ").flatMap((id) => {
      const heading = document.getElementById(elementId(id));
      return heading === null ? [] : [{ id, heading }];
    });
    const passed = new Set<Element>();
    // It reaches far up, so that a heading that a jump led past has crossed the line too.
    const observer = new IntersectionObserver(
      (crossings) => {
        for (const { target, isIntersecting } of crossings) {
          if (isIntersecting) passed.add(target);
          else passed.delete(target);
        }
        setCurrent((headings.findLast(({ heading }) => passed.has(heading)) ?? headings[0])?.id);
      },
      { root: document, rootMargin: "10000000px 0px -66% 0px" },
    );
    for (const { heading } of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
