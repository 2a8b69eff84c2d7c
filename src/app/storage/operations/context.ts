import type { Engine } from "../engine.ts";
import type { LibraryEvent, Token } from "../library.ts";

/** What every group of operations works with. */
export interface Context {
  readonly engine: Engine;
  /** Says what was written, once it is stored; `from` is the session that wrote, where there is one. */
  readonly announce: (event: LibraryEvent, from?: string) => void;
  readonly newToken: () => Token;
}
