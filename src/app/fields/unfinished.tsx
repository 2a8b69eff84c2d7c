import { createContext, type ReactNode, useContext, useState } from "react";

/** Where text that cannot be stored yet waits while its question is closed, such as half a date. */
export interface Shelf {
  readonly take: <Typed>(key: string) => Typed | undefined;
  readonly keep: <Typed>(key: string, typed: Typed) => void;
  readonly clear: (key: string) => void;
}

const UnfinishedContext = createContext<Shelf | undefined>(undefined);

interface UnfinishedProviderProps {
  readonly children: ReactNode;
}

/** One for each open datasheet. */
export function UnfinishedProvider({ children }: UnfinishedProviderProps) {
  const [shelf] = useState(newShelf);
  return <UnfinishedContext value={shelf}>{children}</UnfinishedContext>;
}

export function useShelf(): Shelf | undefined {
  return useContext(UnfinishedContext);
}

function newShelf(): Shelf {
  const kept = new Map<string, unknown>();
  return {
    // The key names the field, and a field keeps one type: what comes back is what it kept.
    take: <Typed,>(key: string) => kept.get(key) as Typed | undefined,
    keep: (key, typed) => void kept.set(key, typed),
    clear: (key) => void kept.delete(key),
  };
}
