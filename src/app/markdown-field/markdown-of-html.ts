import TurndownService from "turndown";
import { markdownTable } from "#app/markdown-field/markdown-table.ts";

/** Pasted web text as Markdown. The HTML is parsed into a document that runs and loads nothing. */
export function markdownOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const unwanted of body.querySelectorAll(
    "script,style,noscript,template,head,iframe,object",
  )) {
    unwanted.remove();
  }
  return turndown.turndown(body).trim();
}

const turndown = new TurndownService({
  headingStyle: "atx",
  bulletListMarker: "-",
  codeBlockStyle: "fenced",
  emDelimiter: "*",
});

turndown.addRule("image stays a link", {
  filter: "img",
  replacement: (_content, node) => {
    const image = node as HTMLImageElement;
    const address = image.getAttribute("src") ?? "";
    if (!/^https?:\/\//i.test(address)) return image.alt;
    return `[${image.alt || "image"}](${address})`;
  },
});

turndown.addRule("only addresses that a reader can follow", {
  filter: (node) =>
    node.nodeName === "A" && !/^(?:https?:|mailto:)/i.test(node.getAttribute("href") ?? ""),
  replacement: (content) => content,
});

turndown.addRule("list item", {
  filter: "li",
  replacement: (content, node) => {
    const list = node.parentElement;
    const index = [...(list?.children ?? [])].indexOf(node as HTMLElement);
    const first = Number(list?.getAttribute("start") ?? 1);
    const mark = list?.nodeName === "OL" ? `${first + index}. ` : "- ";
    const lines = content.trim().replace(/\n/g, `\n${" ".repeat(mark.length)}`);
    return `${mark}${lines.replace(/[ ]+$/gm, "")}${node.nextSibling ? "\n" : ""}`;
  },
});

turndown.addRule("table", {
  filter: "table",
  replacement: (_content, node) => {
    const rows = [...(node as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent ?? ""),
    );
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    const even = rows.map((cells) => [...cells, ...Array<string>(width - cells.length).fill("")]);
    return width === 0 ? "" : `\n\n${markdownTable(even)}\n\n`;
  },
});
