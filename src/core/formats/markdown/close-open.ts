import { Lexer } from "marked";
import { isBlank } from "#core/datasheet/text.ts";

const mayStayOpen = /^[ \t>*+\d.)-]*(?:`{3}|~{3})|<(?:!|\?|pre|script|style|textarea)/im;
const atTheStart = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const nested = /^[ \t>*+\d.)-]+(?:`{3}|~{3})/;
const mark = "ends here";

/**
 * The line that ends a code fence or raw block which a text leaves open, so that what follows still
 * shows; undefined when nothing is open.
 */
export function closingLine(text: string): string | undefined {
  if (!mayStayOpen.test(text)) return undefined;
  const guess = openFence(text);
  if (guess !== "ask") return guess;
  if (endsAfter(text)) return undefined;
  return candidates(text).find((line) => endsAfter(text, line));
}

/** Settles what holds only fences at the start of lines; the parser is asked about the rest. */
function openFence(text: string): string | undefined | "ask" {
  if (/<[!?/a-z]/i.test(text)) return "ask";
  let open: string | undefined;
  for (const line of text.split("\n")) {
    const [, fence = "", info = ""] = atTheStart.exec(line) ?? [];
    if (open !== undefined) {
      if (fence[0] === open[0] && fence.length >= open.length && isBlank(info)) open = undefined;
    } else if (nested.test(line)) return "ask";
    else if (fence !== "" && !(fence.startsWith("`") && info.includes("`"))) open = fence;
  }
  return open;
}

function endsAfter(text: string, closing = ""): boolean {
  try {
    const source = `${text}\n\n<!-- end -->\n${closing}\n\n${mark}\n`;
    const last = new Lexer({ gfm: true }).blockTokens(source).at(-1);
    return last?.type === "paragraph" && last.raw.trim() === mark;
  } catch {
    // Quotes nested ten thousand deep overflow the parser's stack: such a text is left as it is.
    return true;
  }
}

function candidates(text: string): string[] {
  const fences = new Set<string>();
  for (const [fence] of text.matchAll(/`{3,}|~{3,}/g)) fences.add(fence);
  const longest = [...fences].sort((one, other) => other.length - one.length).slice(0, 6);
  return [...longest, "</pre>", "</script>", "</style>", "</textarea>", "?>", "]]>", "-->"];
}
