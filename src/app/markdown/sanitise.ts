import createPurifier, { type Config } from "dompurify";
import { dress } from "#app/markdown/dress.ts";
import { targetOf } from "#app/markdown/links.ts";

/** Ordinary prose, and nothing that loads, runs, is styled, submits, frames or plays. */
const tags =
  "p br hr h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd a em strong b i u s del ins " +
  "sub sup kbd samp var abbr cite q dfn mark small span div section details summary figure " +
  "figcaption table caption thead tbody tfoot tr th td wbr bdi bdo ruby rt rp time address";

/** No class, id, name, style, data-* or aria-*: a text can neither look like the page nor speak for it. */
const addresses = ["href"];
const others = "title lang dir start reversed colspan rowspan align open datetime scope abbr".split(
  " ",
);

const allowed: Config = {
  ALLOWED_TAGS: [...tags.split(" "), "#text"],
  ALLOWED_ATTR: [...addresses, ...others],
  // Without it the parser treats what stands first as the head of a document, not as a piece of one.
  FORCE_BODY: true,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
  // What is not in this list must look like an allowed address, whatever the attribute.
  ADD_URI_SAFE_ATTR: others,
  RETURN_DOM_FRAGMENT: true,
};

// An instance of our own: hooks on the shared one would change what other code gets from it.
const purifier = createPurifier(window);
// Set once: read anew for every block, the lists cost more than a short block itself.
purifier.setConfig(allowed);
purifier.addHook("beforeSanitizeElements", (node) => {
  if (node instanceof HTMLImageElement) node.replaceWith(imageLink(node));
  else if (node instanceof HTMLInputElement) node.replaceWith(checkMark(node));
  else if (node instanceof HTMLAnchorElement) settleLink(node);
});

/**
 * HTML from anybody → HTML that runs nothing, loads nothing and stays in its box. What the hook puts
 * in is sanitised after it like everything else; `dress` only adds what is ours, after the last check.
 */
export function sanitise(html: string): string {
  const fragment = purifier.sanitize(html, { RETURN_DOM_FRAGMENT: true });
  dress(fragment);
  // Built in a document without a window: nothing in it has loaded or run.
  const box = fragment.ownerDocument.createElement("div");
  box.append(fragment);
  return box.innerHTML;
}

/** Images never load: they are a link to open, or mere words where a link already stands around them. */
function imageLink(image: HTMLImageElement): Element {
  const address = image.getAttribute("src") ?? "";
  const words = `Image: ${image.getAttribute("alt")?.trim() || "no description"}`;
  const link = image.ownerDocument.createElement(image.closest("a") === null ? "a" : "span");
  link.textContent = words;
  if (link instanceof HTMLAnchorElement) link.setAttribute("href", address);
  return link;
}

/** `dress` gives the mark its hidden words. Every other control leaves nothing behind. */
function checkMark(input: HTMLInputElement): Node {
  const span = input.ownerDocument.createElement("span");
  if (input.type === "checkbox") span.textContent = input.hasAttribute("checked") ? "☑" : "☐";
  return span;
}

function settleLink(link: HTMLAnchorElement): void {
  const address = link.getAttribute("href");
  if (address === null) return;
  const target = targetOf(address);
  if (target.kind === "link") {
    link.setAttribute("href", target.href);
    if (link.textContent?.trim() === "" && link.querySelector("img") === null) {
      link.textContent = target.href;
    }
    return;
  }
  link.removeAttribute("href");
  if (target.note !== "" && link.textContent?.trim() !== target.note) {
    link.append(` (${target.note})`);
  }
}
