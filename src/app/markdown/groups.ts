import type { Token, TokensList } from "marked";

/** Blocks that can be set on their own: whatever is opened in one is closed in it. */
export interface Group {
  readonly raw: string;
  readonly tokens: readonly Token[];
}

const voids = new Set(["br", "hr", "img", "wbr", "input"]);
/** Tags that neither close others nor are moved about by a browser as long as they nest. */
const tame = new Set(
  "a abbr b bdi bdo cite code del details dfn div em i ins kbd mark q s samp section small span strong sub summary sup u var".split(
    " ",
  ),
);
const tag =
  /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)(?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*(\/?)>/gi;

/**
 * Cuts a text where it can be cut without changing what it looks like. Tags that people wrote may span
 * blocks; where they do not nest plainly, everything that follows stays in one piece.
 */
export function groupsOf(tokens: TokensList): Group[] {
  const groups: Group[] = [];
  let pending: Token[] = [];
  let open: string[] | "wild" = [];
  for (const token of tokens) {
    pending.push(token);
    open = afterTags(tagsIn(token), open);
    if (open !== "wild" && open.length === 0) {
      groups.push(groupOf(pending));
      pending = [];
    }
  }
  if (pending.length > 0) groups.push(groupOf(pending));
  return groups;
}

function groupOf(tokens: readonly Token[]): Group {
  return { raw: tokens.map((token) => token.raw).join(""), tokens };
}

/** The raw HTML of a token and of all in it, in order. */
function tagsIn(token: Token): string {
  if (token.type === "html") return token.raw;
  if (!token.raw.includes("<")) return "";
  const parts: string[] = [];
  for (const child of childrenOf(token)) parts.push(tagsIn(child));
  return parts.join("");
}

function childrenOf(token: Token): readonly Token[] {
  switch (token.type) {
    case "list":
      return token["items"] as Token[];
    case "table": {
      const cells = [token["header"], ...token["rows"]].flat() as { tokens: Token[] }[];
      return cells.flatMap((cell) => cell.tokens);
    }
    default:
      return "tokens" in token ? (token.tokens ?? []) : [];
  }
}

function afterTags(html: string, before: string[] | "wild"): string[] | "wild" {
  if (before === "wild" || html === "") return before;
  const open = [...before];
  let wild = false;
  const rest = html.replace(tag, (_, closing?: string, name?: string, selfClosing?: string) => {
    if (name === undefined) return "";
    const lower = name.toLowerCase();
    if (voids.has(lower)) return "";
    if (!tame.has(lower) || selfClosing === "/") wild = true;
    else if (closing !== "/") open.push(lower);
    else if (open.pop() !== lower) wild = true;
    return "";
  });
  return wild || rest.includes("<") ? "wild" : open;
}
