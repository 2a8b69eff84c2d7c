import { type Hit, SearchReply, type SearchRequest } from "./messages.ts";

export type SearchState =
  | { readonly status: "indexing"; readonly done: number; readonly of: number }
  | { readonly status: "found"; readonly hits: readonly Hit[]; readonly total: number }
  | { readonly status: "failed"; readonly detail: string };

export interface SearchClient {
  /** Starts the worker before the first question. */
  start(): void;
  /** Tells how the newest question fares; what comes for older ones is dropped. */
  ask(query: string, onState: (state: SearchState) => void): void;
  end(): void;
}

type Asked = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** The worker starts with the first question, or ahead of it. One that fails is started again with the next. */
export function startSearch(startWorker: () => Asked = newWorker, most = 50): SearchClient {
  let worker: Asked | undefined;
  let ticket = 0;
  let tell: (state: SearchState) => void = () => {};

  function begin(): Asked {
    const started = startWorker();
    started.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const reply = SearchReply.safeParse(data);
      if (reply.success && reply.data.ticket === ticket) tell(stateOf(reply.data));
    });
    started.addEventListener("error", ({ message }: ErrorEvent) => {
      if (worker !== started) return;
      worker.terminate();
      worker = undefined;
      tell({ status: "failed", detail: message });
    });
    return started;
  }

  return {
    start() {
      worker ??= begin();
    },
    ask(query, onState) {
      worker ??= begin();
      tell = onState;
      const request: SearchRequest = { kind: "search", ticket: ++ticket, query, most };
      worker.postMessage(request);
    },
    end() {
      tell = () => {};
      worker?.terminate();
      worker = undefined;
    },
  };
}

function stateOf(reply: SearchReply): SearchState {
  switch (reply.kind) {
    case "indexing":
      return { status: "indexing", done: reply.done, of: reply.of };
    case "found":
      return { status: "found", hits: reply.hits, total: reply.total };
    case "failed":
      return { status: "failed", detail: reply.detail };
  }
}

function newWorker(): Worker {
  return new Worker(new URL("./search.worker.ts", import.meta.url), { type: "module" });
}
