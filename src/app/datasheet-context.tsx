import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { Session, SessionSnapshot } from "#app/storage/session.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";
import { type Status, statuses } from "#core/datasheet/status.ts";

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The open datasheet of this tab: reads through snapshots, writes through its verbs. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error("useSession needs a SessionProvider above it");
  return session;
}

export function useSnapshot(): SessionSnapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

export interface SeenDatasheet {
  /** As it would leave the library now. */
  readonly datasheet: Datasheet;
  readonly statuses: ReadonlyMap<string, Status>;
}

export function useSeenDatasheet(): SeenDatasheet {
  const { draft } = useSnapshot();
  return useMemo(() => {
    const datasheet = exported(draft);
    return { datasheet, statuses: statuses(datasheet) };
  }, [draft]);
}
