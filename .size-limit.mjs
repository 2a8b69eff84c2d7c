import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const html = readFileSync("dist/index.html", "utf8");

/** The scripts and styles that the browser fetches before the Library shows. */
const firstLoad = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => file,
);

/** Fetched only when somebody does something: pastes from the web, opens a licence, exports. */
const onDemand = ["markdown-field/markdown-of-html.ts", "fields/spdx.ts", "src/core/formats/"];

/** A page, what it imports, and what it then fetches by itself, the question sets among them. */
function filesOf(page) {
  const entry = Object.keys(manifest).find((name) => name.endsWith(page));
  if (entry === undefined) throw new Error(`The build has no ${page}.`);
  const seen = new Set();
  const visit = (name) => {
    const chunk = manifest[name];
    if (seen.has(name) || firstLoad.includes(chunk.file)) return;
    if (onDemand.some((part) => name.includes(part))) return;
    seen.add(name);
    for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) visit(next);
  };
  visit(entry);
  return [...seen].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])]);
}

const writing = new Set([
  ...filesOf("pages/datasheet-frame.tsx"),
  ...filesOf("pages/write/write-page.tsx"),
  ...filesOf("virtual:question-sets"),
]);
const inDist = (files) => [...files].map((file) => `dist/${file}`);

export default [
  {
    name: "first load of the Library",
    path: inDist(firstLoad),
    gzip: true,
    limit: "125 kB",
  },
  {
    name: "what the writing pages add",
    path: inDist([...writing].filter((file) => !firstLoad.includes(file))),
    gzip: true,
    limit: "90 kB",
  },
];
