import { createContext, useContext } from "react";
import type { Library } from "#app/storage/library.ts";

const LibraryContext = createContext<Library | undefined>(undefined);

export const LibraryProvider = LibraryContext.Provider;

export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (library === undefined) throw new Error("useLibrary needs a LibraryProvider above it");
  return library;
}
