import { useEffect } from "react";
import { useLibrary } from "#app/library-context.tsx";

/** Applies the chosen colour scheme; without a choice the system's holds. */
export function useTheme(): void {
  const library = useLibrary();
  useEffect(() => {
    const apply = () =>
      void library.settings().then((settings) => {
        const theme = settings.ok ? settings.value.theme : undefined;
        if (theme === undefined) delete document.documentElement.dataset["theme"];
        else document.documentElement.dataset["theme"] = theme;
      });
    apply();
    return library.watch((event) => {
      if (event.kind === "settings") apply();
    });
  }, [library]);
}
