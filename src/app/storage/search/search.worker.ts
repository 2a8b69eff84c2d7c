import { openIndexedLibrary } from "../indexed-library.ts";
import { type SearchReply, SearchRequest } from "./messages.ts";
import { textSearch } from "./text-search.ts";

const search = textSearch(openIndexedLibrary());
let newest = 0;

const reply = (message: SearchReply) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const asked = SearchRequest.safeParse(data);
  if (asked.success) void answer(asked.data);
});

async function answer({ ticket, query, most }: SearchRequest): Promise<void> {
  newest = Math.max(newest, ticket);
  const found = await search.find(query, most, (done, of) => {
    // Telling costs more than indexing one datasheet does.
    if (done % 50 === 0) reply({ kind: "indexing", ticket: newest, done, of });
  });
  if (found.ok)
    reply({ kind: "found", ticket, hits: [...found.value.hits], total: found.value.total });
  else reply({ kind: "failed", ticket, detail: found.problem.code });
}
