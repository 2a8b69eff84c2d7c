import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { type CalmView, calmView } from "#app/calm-view.ts";
import type { Session, SessionSnapshot } from "#app/storage/session.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import { exported } from "#core/datasheet/draft.ts";
import { type Status, statuses } from "#core/datasheet/status.ts";

interface Opened {
  readonly session: Session;
  readonly view: CalmView;
}

const SessionContext = createContext<Opened | undefined>(undefined);

interface SessionProviderProps {
  readonly session: Session;
  readonly children: ReactNode;
}

export function SessionProvider({ session, children }: SessionProviderProps) {
  const opened = useMemo(() => ({ session, view: calmView(session) }), [session]);
  return <SessionContext value={opened}>{children}</SessionContext>;
}

function useOpened(): Opened {
  const opened = useContext(SessionContext);
  if (opened === undefined) throw new Error("useSession needs a SessionProvider above it");
  return opened;
}

/** The open datasheet of this tab: reads through snapshots, writes through its verbs. */
export function useSession(): Session {
  return useOpened().session;
}

export function useSnapshot(): SessionSnapshot {
  const { view } = useOpened();
  return useSyncExternalStore(view.subscribe, view.snapshot);
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
