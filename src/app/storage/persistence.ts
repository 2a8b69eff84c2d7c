/** Whether the browser may throw the library away when space runs short. */
export type Persistence =
  | { readonly status: "kept"; readonly room?: Room }
  | { readonly status: "may-be-cleared"; readonly room?: Room }
  /** The browser does not say: it is old, or the page was served without a secure context. */
  | { readonly status: "unknown" };

/** In bytes, as far as the browser tells. */
export interface Room {
  readonly used: number;
  readonly available: number;
}

type Storage = Partial<Pick<StorageManager, "persist" | "persisted" | "estimate">>;

/** Asks for persistent storage unless it was granted before. Some browsers ask the person, so call it after a deed of theirs. */
export function askToPersist(storage: Storage | undefined): Promise<Persistence> {
  return stateOf(
    storage,
    async () => (await storage?.persisted?.()) || (await storage?.persist?.()),
  );
}

export function persistence(storage: Storage | undefined): Promise<Persistence> {
  return stateOf(storage, async () => storage?.persisted?.());
}

async function stateOf(
  storage: Storage | undefined,
  ask: () => Promise<boolean | undefined>,
): Promise<Persistence> {
  try {
    const kept = await ask();
    if (kept === undefined) return { status: "unknown" };
    const room = await roomIn(storage);
    return { status: kept ? "kept" : "may-be-cleared", ...(room && { room }) };
  } catch {
    return { status: "unknown" };
  }
}

async function roomIn(storage: Storage | undefined): Promise<Room | undefined> {
  try {
    const { usage, quota } = (await storage?.estimate?.()) ?? {};
    return usage === undefined || quota === undefined
      ? undefined
      : { used: usage, available: Math.max(0, quota - usage) };
  } catch {
    return undefined;
  }
}
