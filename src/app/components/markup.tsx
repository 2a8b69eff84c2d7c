interface MarkupProps {
  /** One block, as `renderMarkdown` or `blockRenderer` made it. */
  readonly html: string;
}

/**
 * This and `setMarkup` are the only places where HTML from a text goes into the page. It is safe because
 * it has been through `sanitise`: tags and attributes of a short list, addresses of three schemes,
 * nothing that loads.
 */
export function Markup({ html }: MarkupProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div className="block" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** Makes of an element what `Markup` renders. */
export function setMarkup(block: Element, html: string): void {
  block.className = "block";
  block.setAttribute("dir", "auto");
  block.innerHTML = html;
}
