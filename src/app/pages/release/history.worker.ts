import { HistoryRequest } from "#app/pages/release/messages.ts";
import { historyTeller } from "#app/pages/release/told-history.ts";

const tell = historyTeller();

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const asked = HistoryRequest.safeParse(data);
  if (asked.success) postMessage(tell(asked.data));
});
