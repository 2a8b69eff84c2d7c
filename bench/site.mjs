import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const folders = {
  app: fileURLToPath(new URL("dist/app", import.meta.url)),
  bench: fileURLToPath(new URL("dist/pages", import.meta.url)),
};
const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
const notCompressed = new Set([".woff2", ".png"]);

/** Serves the app and the peers, packed as static hosts do, on one origin: the lab fills the app's library. */
export async function serveSite() {
  const packed = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = fileAt(decodeURIComponent(pathname));
    if (path === undefined) return response.writeHead(404).end();
    const extension = extname(path);
    const plain = notCompressed.has(extension);
    if (!packed.has(path)) {
      const bytes = readFileSync(path);
      packed.set(path, plain ? bytes : gzipSync(bytes, { level: 9 }));
    }
    response.writeHead(200, {
      "content-type": types[extension] ?? "application/octet-stream",
      ...(plain ? {} : { "content-encoding": "gzip" }),
      // Vite puts a hash into the names of these.
      "cache-control": pathname.includes("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    });
    return response.end(packed.get(path));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    app: `${origin}/app/`,
    page: (name) => `${origin}/bench/${name}.html`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileAt(pathname) {
  const [, name = "", ...rest] = pathname.split("/");
  const folder = Object.hasOwn(folders, name) ? folders[name] : undefined;
  if (folder === undefined) return undefined;
  const path = normalize(join(folder, rest.join("/") || "index.html"));
  if (!path.startsWith(folder + sep)) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}
