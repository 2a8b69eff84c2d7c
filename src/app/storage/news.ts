import { type LibraryEvent, News } from "./records.ts";

/** How libraries tell each other what they wrote: other tabs and workers through a channel. */
export interface NewsRoom {
  tell(news: News): void;
  watch(listener: (event: LibraryEvent) => void, except?: string): () => void;
  close(): void;
}

interface Channel {
  post(message: unknown): void;
  close(): void;
}

/** `connect` gets what arrives from elsewhere; what is told here reaches this room's own listeners as well. */
export function newsRoom(connect: (receive: (message: unknown) => void) => Channel): NewsRoom {
  const listeners = new Set<(news: News) => void>();
  const spread = (news: News) => {
    for (const listener of [...listeners]) listener(news);
  };
  const channel = connect((message) => {
    const parsed = News.safeParse(message);
    if (parsed.success) spread(parsed.data);
  });
  return {
    tell(news) {
      // A tab that is outdated speaks of itself alone.
      if (news.event.kind !== "outdated-tab") channel.post(news);
      spread(news);
    },
    watch(listener, except) {
      const hear = ({ from, event }: News) => {
        if (from !== except || event.kind === "outdated-tab") listener(event);
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    close() {
      listeners.clear();
      channel.close();
    },
  };
}

/** Other tabs of this browser. Where there is no such channel, tokens still keep both texts. */
export function broadcast(name: string): (receive: (message: unknown) => void) => Channel {
  return (receive) => {
    if (typeof BroadcastChannel === "undefined") return { post: () => {}, close: () => {} };
    const channel = new BroadcastChannel(name);
    let open = true;
    channel.addEventListener("message", ({ data }) => receive(data));
    return {
      post: (message) => {
        if (open) channel.postMessage(message);
      },
      close: () => {
        open = false;
        channel.close();
      },
    };
  };
}
