import type { TokensList } from "marked";
import { type Group, groupsOf } from "#app/markdown/groups.ts";
import { lex, TooIntricate, toUnsafeHtml } from "#app/markdown/lexer.ts";
import { sanitise } from "#app/markdown/sanitise.ts";
import { escapeHtml } from "#core/formats/html/escape.ts";

/** Markdown from anybody → HTML for a page: see `sanitise` for what it promises. */
export function renderMarkdown(text: string): string {
  const tokens = tokensOf(text);
  return tokens === undefined ? asSource(text) : sanitise(toUnsafeHtml(tokens));
}

/** Renders texts that change by a key at a time: what did not change is not rendered again. */
export function blockRenderer(): (text: string) => readonly string[] {
  let known: ReadonlyMap<string, string> = new Map();
  return (text) => {
    const tokens = tokensOf(text);
    if (tokens === undefined) return [asSource(text)];
    // The same words mean something else once `[a link]: …` is defined or changed.
    const links = JSON.stringify(tokens.links);
    const next = new Map<string, string>();
    const blocks = groupsOf(tokens).flatMap((group) => {
      const key = `${links}\n${group.raw}`;
      const html = known.get(key) ?? next.get(key) ?? renderGroup(group);
      next.set(key, html);
      return html === "" ? [] : [html];
    });
    known = next;
    return blocks;
  };
}

/** The text in pieces that stand on their own; joined, they say what `renderMarkdown` says. */
export function renderBlocks(text: string): readonly string[] {
  return blockRenderer()(text);
}

function renderGroup({ tokens }: Group): string {
  if (tokens.every(({ type }) => type === "space" || type === "def")) return "";
  return sanitise(toUnsafeHtml(tokens)).trim();
}

function tokensOf(text: string): TokensList | undefined {
  try {
    return lex(text);
  } catch (error) {
    if (error instanceof TooIntricate) return undefined;
    throw error;
  }
}

function asSource(text: string): string {
  return `<p><em>Too long or too deeply nested to be set, so here is its source.</em></p><pre role="region" aria-label="Source text" tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
}
