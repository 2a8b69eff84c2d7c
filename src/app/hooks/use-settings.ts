import { useEffect, useState } from "react";
import { useLibrary } from "#app/library-context.tsx";
import type { Settings } from "#app/storage/library.ts";

/** The person's settings, read again when any tab changes them; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const library = useLibrary();
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = await library.settings();
      if (current) setSettings(found.ok ? found.value : {});
    };
    void read();
    const unwatch = library.watch((event) => {
      if (event.kind === "settings") void read();
    });
    return () => {
      current = false;
      unwatch();
    };
  }, [library]);
  return settings;
}
