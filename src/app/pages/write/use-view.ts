import { useEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";

export type View = "section" | "one";

/** A section at a time, or a question at a time; the choice is kept for next time. */
export function useView(): readonly [View, (view: View) => void] {
  const library = useLibrary();
  const [view, setView] = useState<View>("section");
  useEffect(() => {
    let current = true;
    void library.settings().then((settings) => {
      if (current && settings.ok && settings.value.view !== undefined) setView(settings.value.view);
    });
    return () => {
      current = false;
    };
  }, [library]);
  return [
    view,
    (next) => {
      setView(next);
      void library.changeSettings({ view: next });
    },
  ];
}
