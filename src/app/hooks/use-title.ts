import { useEffect } from "react";

/** The page's name in the tab and to a screen reader: "Composition – Palmer Penguins – Datasheet Workbench". */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, "Datasheet Workbench"].join(" – ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
