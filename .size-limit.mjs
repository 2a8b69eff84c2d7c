import { readFileSync, statSync } from "node:fs";

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const html = readFileSync("dist/index.html", "utf8");

/** The scripts and styles that the browser fetches before the Library shows. */
const firstLoad = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
  ([, file]) => file,
);

/** A page and all that it imports before it can show; what it fetches later is not in it. */
function filesOf(page) {
  const entry = Object.keys(manifest).find((name) => name.endsWith(page));
  if (entry === undefined) throw new Error(`The build has no ${page}.`);
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name) || firstLoad.includes(manifest[name].file)) return;
    seen.add(name);
    for (const next of manifest[name].imports ?? []) visit(next);
  };
  visit(entry);
  return [...seen].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])]);
}

const guidance = Object.keys(manifest).filter((name) => name.includes("virtual:guidance/"));
if (guidance.length < 8) throw new Error("The build has no guidance for the eight sections.");
const sizeOf = (name) => statSync(`dist/${manifest[name].file}`).size;
const largest = guidance.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];

const writing = new Set([
  ...filesOf("pages/datasheet-frame.tsx"),
  ...filesOf("pages/write/write-page.tsx"),
  ...filesOf("virtual:guidance"),
]);
const without = (files) => files.filter((file) => !firstLoad.includes(file));
const inDist = (files) => [...files].map((file) => `dist/${file}`);

export default [
  {
    name: "first load of the Library",
    path: inDist(firstLoad),
    gzip: true,
    limit: "125 kB",
  },
  {
    name: "what a writing page adds, with the guidance of the longest section",
    path: inDist(without([...writing, ...filesOf(largest)])),
    gzip: true,
    limit: "90 kB",
  },
  {
    name: "what writing in all eight sections adds, with every kind of field",
    path: inDist(
      without([...writing, ...guidance.flatMap(filesOf), ...filesOf("fields/parts-field.tsx")]),
    ),
    gzip: true,
    limit: "112 kB",
  },
];
