/** Adds to sanitised HTML what only the Workbench may say: targets, roles and classes of its own. */
export function dress(root: DocumentFragment): void {
  for (const link of root.querySelectorAll("a")) dressLink(link);
  for (const heading of root.querySelectorAll("h1, h2, h3, h4, h5, h6")) lower(heading);
  for (const mark of root.querySelectorAll("span")) dressCheckMark(mark);
  for (const aligned of root.querySelectorAll("[align]")) dressAlignment(aligned);
  for (const stray of root.querySelectorAll("li, dt, dd, summary")) settleStray(stray);
  for (const source of root.querySelectorAll("pre")) makeReachable(source, "Source text");
  for (const table of root.querySelectorAll("table")) boxTable(table);
}

function dressLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute("href");
  if (href === null) {
    link.replaceWith(...link.childNodes);
    return;
  }
  if (/^mailto:/i.test(href)) return;
  link.setAttribute("target", "_blank");
  link.setAttribute("rel", "noopener noreferrer nofollow");
  link.setAttribute("referrerpolicy", "no-referrer");
}

const lowered: Readonly<Record<string, string>> = { H1: "h4", H2: "h5" };

/** The question above is a third-level heading, so those of its answer begin at the fourth. */
function lower(heading: Element): void {
  rename(heading, lowered[heading.tagName] ?? "h6");
}

function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function dressCheckMark(mark: HTMLSpanElement): void {
  const sign = mark.textContent;
  if (mark.childElementCount > 0 || (sign !== "☑" && sign !== "☐")) return;
  const seen = mark.ownerDocument.createElement("span");
  seen.setAttribute("aria-hidden", "true");
  seen.textContent = sign;
  const said = mark.ownerDocument.createElement("span");
  said.className = "sr";
  said.textContent = sign === "☑" ? "Done:" : "To do:";
  mark.replaceChildren(seen, said);
}

/** A style attribute is nothing the Content-Security-Policy lets through; a class is. */
function dressAlignment(element: Element): void {
  const align = element.getAttribute("align")?.toLowerCase();
  element.removeAttribute("align");
  if (element.tagName !== "TD" && element.tagName !== "TH") return;
  if (align === "center" || align === "right") element.className = `align-${align}`;
}

/** Parts that only mean something inside their list are plain boxes outside of it. */
function settleStray(element: Element): void {
  const parent = element.parentElement?.tagName;
  switch (element.tagName) {
    case "LI":
      if (parent !== "UL" && parent !== "OL") rename(element, "div");
      return;
    case "SUMMARY":
      if (parent !== "DETAILS") rename(element, "div");
      else if (element.textContent?.trim() === "") element.textContent = "Details";
      return;
    case "DT":
    case "DD":
      if (parent !== "DL") rename(element, "div");
  }
}

/** What scrolls must be reachable by keyboard, and have a name when it is. */
function makeReachable(box: HTMLElement, name: string): void {
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", name);
  box.tabIndex = 0;
}

/** A wide table scrolls in a box of its own. */
function boxTable(table: HTMLTableElement): void {
  const box = table.ownerDocument.createElement("div");
  box.className = "table-box";
  makeReachable(box, "Table");
  table.replaceWith(box);
  box.append(table);
}
