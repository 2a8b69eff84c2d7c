import { useEffect, useState } from "react";

export type Loaded<Value> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly value: Value }
  /** Its code did not arrive, as without a network. */
  | { readonly status: "failed"; readonly error: unknown };

/** Runs `load` when `key` changes; an answer that comes after the next question is dropped. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<{ key: string; state: Loaded<Value> } | undefined>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when to load again
  useEffect(() => {
    let current = true;
    const show = (state: Loaded<Value>) => {
      if (current) setLoaded({ key, state });
    };
    load().then(
      (value) => show({ status: "ready", value }),
      (error: unknown) => show({ status: "failed", error }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return loaded?.key === key ? loaded.state : { status: "loading" };
}
