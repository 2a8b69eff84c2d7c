import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { buildWhenNeeded } from "../../src/tools/build-when-needed.mjs";
import { root } from "../../src/tools/root.mjs";

// The plainest static host there is: files under a sub-path, and 404 for everything else.
const base = "/deep/er/";
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

await buildWhenNeeded();
const dist = join(root, "dist");

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const file = fileAt(decodeURIComponent(pathname));
  if (file === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "content-type": types[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
  });
  createReadStream(file).pipe(response);
}).listen(Number(process.env.JOURNEYS_PORT), "127.0.0.1");

function fileAt(pathname) {
  if (!pathname.startsWith(base)) return undefined;
  const inside = normalize(pathname.slice(base.length)) || "index.html";
  const path = join(dist, inside === "." ? "index.html" : inside);
  if (!path.startsWith(dist)) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}
