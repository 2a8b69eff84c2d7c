import { useEffect, useRef, useState } from "react";
import { HistoryReply, type HistoryRequest } from "#app/pages/release/messages.ts";
import { historyTeller } from "#app/pages/release/told-history.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";
import type { Release } from "#core/release/release.ts";

export type History =
  | { readonly status: "comparing" }
  | { readonly status: "told"; readonly told: HistoryReply }
  | { readonly status: "failed" };

/** What the releases and the draft changed, worked out in a worker. The last that was told stays while it works. */
export function useHistory(releases: readonly Release[] | undefined, draft: Datasheet): History {
  const [history, setHistory] = useState<History>({ status: "comparing" });
  const worker = useRef<Worker>(undefined);
  const ticket = useRef(0);
  const asked = useRef<HistoryRequest>(undefined);
  useEffect(() => {
    const started = new Worker(new URL("./history.worker.ts", import.meta.url), {
      type: "module",
    });
    started.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const told = HistoryReply.safeParse(data);
      if (told.success && told.data.ticket === ticket.current) {
        setHistory({ status: "told", told: told.data });
      }
    });
    started.addEventListener("error", () => {
      // Where its code cannot be fetched, as without a network, the page works it out by itself.
      worker.current = undefined;
      if (asked.current !== undefined) setHistory(toldHere(asked.current));
    });
    worker.current = started;
    return () => {
      started.terminate();
      worker.current = undefined;
    };
  }, []);
  useEffect(() => {
    if (releases === undefined) return;
    ticket.current++;
    asked.current = { ticket: ticket.current, releases: [...releases], draft };
    if (worker.current === undefined) setHistory(toldHere(asked.current));
    else worker.current.postMessage(asked.current);
  }, [releases, draft]);
  return history;
}

function toldHere(asked: HistoryRequest): History {
  try {
    return { status: "told", told: historyTeller()(asked) };
  } catch {
    return { status: "failed" };
  }
}
