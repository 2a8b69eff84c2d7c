import type { Library } from "./library.ts";
import type { Session } from "./session.ts";

/**
 * Sessions that were left before all they hold was stored. Whoever opens the datasheet again goes on
 * with its session: a second one beside it would begin without those words, and be written over by them.
 */
const left = new WeakMap<Library, Map<string, Session>>();

export function leaveSession(library: Library, id: string, session: Session): void {
  const sessions = left.get(library) ?? new Map<string, Session>();
  left.set(library, sessions.set(id, session));
  void session.end().then(() => {
    const isStored = session.snapshot().saving.status === "saved";
    if (isStored && sessions.get(id) === session) sessions.delete(id);
  });
}

/** The session that was left at this datasheet, going on; undefined when all of it is stored. */
export function sessionLeftAt(library: Library, id: string): Session | undefined {
  const session = left.get(library)?.get(id);
  left.get(library)?.delete(id);
  return session?.goOn() ? session : undefined;
}
