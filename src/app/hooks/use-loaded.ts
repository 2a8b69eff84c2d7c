import { useEffect, useState } from "react";

export type Loaded<Value> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: Value };

/** Runs `load` when `key` changes; an answer that comes after the next question is dropped. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<{ key: string; value: Value } | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to load again
  useEffect(() => {
    let current = true;
    void load().then((value) => {
      if (current) setLoaded({ key, value });
    });
    return () => {
      current = false;
    };
  }, [key]);
  return loaded?.key === key ? { status: "ready", value: loaded.value } : { status: "loading" };
}
