/** Written by the build: every script and style there is. */
const list = "app-files.json";

/**
 * Fetches the code of all pages while nothing else happens, so that each still opens once the network
 * or the server is gone. Nothing of it runs before it is needed. The first file that fails ends it:
 * the rest is fetched where it is needed.
 */
export async function fetchAll(): Promise<void> {
  if (!import.meta.env.PROD) return;
  const files: unknown = await (await fetch(list)).json();
  if (!Array.isArray(files)) return;
  for (const file of files) {
    await quiet();
    await fetched(new URL(String(file), document.baseURI).href);
  }
}

function quiet(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve());
    else setTimeout(resolve, 50);
  });
}

/** As the loader of the build links what a page needs: what is linked already, it does not ask for again. */
function fetched(href: string): Promise<void> {
  const links = [...document.querySelectorAll("link")];
  if (links.some((link) => link.href === href)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = href.endsWith(".css") ? "stylesheet" : "modulepreload";
  link.fetchPriority = "low";
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", reject);
    document.head.append(link);
  });
}
