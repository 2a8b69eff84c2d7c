import type { Harm } from "../../fixtures/hostile-payloads.ts";

/** A frame without any policy, in which a payload can show what it does. */
export interface Sandbox {
  readonly harms: () => ReadonlySet<Harm>;
  readonly remove: () => void;
}

const styles = `
  body { margin: 0; color: rgb(0, 0, 0); }
  #stage { padding: 200px; }
  .box { width: 400px; min-height: 10px; overflow-x: auto; contain: none; }
  .cover { position: fixed; inset: 0; }
`;

/** `html` as a file has it, and twice over as a page puts it in; then everything that can be is clicked. */
export function openSandbox(html: string, beacon: string): Promise<Sandbox> {
  const file = `<!doctype html><head><meta charset="utf-8"><style>${styles}</style></head><p id="witness">outside</p><div id="stage"><div class="box">${html}</div><div class="box"></div><div class="box"></div></div>`;
  return open(file, ".box", beacon);
}

/** A whole file; what people wrote in it must keep to its boxes of prose. */
export function openFile(file: string, beacon: string): Promise<Sandbox> {
  return open(file, ".prose", beacon);
}

async function open(file: string, boxes: string, beacon: string): Promise<Sandbox> {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width: 900px; height: 700px";
  const seen = new Set<Harm>();
  let loads = 0;
  const loaded = new Promise<void>((resolve) => {
    frame.addEventListener("load", () => {
      loads++;
      resolve();
    });
  });
  const key = `fired${counter++}`;
  Object.assign(window, { [key]: () => seen.add("runs") });
  // A document of its own address: one in `srcdoc` would take over the address of the test's page.
  const armed = file.replace(
    "<head>",
    `<head><script>window.fire = () => parent.${key}();</script>`,
  );
  frame.src = URL.createObjectURL(new Blob([armed], { type: "text/html" }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow;
  const page = frame.contentDocument;
  if (view !== null && page !== null) {
    copy(page);
    // Animations change addresses only once they have begun.
    await new Promise((resolve) => setTimeout(resolve, 40));
    if (page === frame.contentDocument) clickEverything(view, page, boxes);
  }

  const harms = () => {
    if (loads > 1) seen.add("leaves");
    if (view !== null && page !== null && page === frame.contentDocument) look(view, page);
    return seen;
  };
  function look(view: Window, page: Document): void {
    const requests = view.performance.getEntriesByType("resource");
    if (requests.some(({ name }) => name.includes(beacon))) seen.add("loads");
    if (page.baseURI !== frame.src) seen.add("leaves");
    if ("settings" in view || "settings" in page) seen.add("leaves");
    if (typeof page.getElementById !== "function") {
      seen.add("leaves");
      return;
    }
    const witness = page.getElementById("witness");
    if (witness !== null && view.getComputedStyle(witness).color !== "rgb(0, 0, 0)") {
      seen.add("leaves");
    }
    for (const box of page.querySelectorAll(boxes)) if (standsOutside(box)) seen.add("leaves");
  }
  return {
    harms,
    remove() {
      URL.revokeObjectURL(frame.src);
      frame.remove();
      delete (window as unknown as Record<string, unknown>)[key];
    },
  };
}

let counter = 0;

function copy(page: Document): void {
  const [asFile, once, twice] = page.querySelectorAll(".box");
  if (asFile === undefined || once === undefined || twice === undefined) return;
  once.innerHTML = asFile.innerHTML;
  twice.innerHTML = once.innerHTML;
}

function clickEverything(view: Window, page: Document, boxes: string): void {
  // A link of a scheme that is allowed would lead away, as it may: only its handlers are of interest.
  const stay = (event: Event) => {
    const link = (event.target as Element | null)?.closest?.("a[href]");
    if (/^(?:https?|mailto):/i.test(link?.getAttribute("href") ?? "")) event.preventDefault();
  };
  page.addEventListener("click", stay, true);
  for (const element of page.querySelectorAll(`${boxes} *`)) {
    const click = { bubbles: true, cancelable: true, view: view as Window & typeof globalThis };
    element.dispatchEvent(new MouseEvent("click", click));
  }
}

function standsOutside(box: Element): boolean {
  const edge = box.getBoundingClientRect();
  return [...box.querySelectorAll("*")].some((element) => {
    const place = element.getBoundingClientRect();
    if (place.width === 0 || place.height === 0) return false;
    return (
      place.left < edge.left - 1 ||
      place.top < edge.top - 1 ||
      place.bottom > edge.bottom + 1 ||
      (place.right > edge.right + 1 && element.closest(".table-box, pre") === null)
    );
  });
}
