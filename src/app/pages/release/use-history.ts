import { useEffect, useRef, useState } from "react";
import { HistoryReply, type HistoryRequest } from "#app/pages/release/messages.ts";
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
    started.addEventListener("error", () => setHistory({ status: "failed" }));
    worker.current = started;
    return () => {
      started.terminate();
      worker.current = undefined;
    };
  }, []);
  useEffect(() => {
    if (releases === undefined) return;
    ticket.current++;
    const asked: HistoryRequest = { ticket: ticket.current, releases: [...releases], draft };
    worker.current?.postMessage(asked);
  }, [releases, draft]);
  return history;
}
