import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "./json-schemas.ts";

const folder = new URL("../../public/", import.meta.url);

if (process.argv.includes("--check")) {
  const stale = jsonSchemas().filter(({ name, text }) => {
    const file = new URL(name, folder);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  for (const { name } of stale) console.log(`public/${name} is not current: run npm run schema`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { name, text } of jsonSchemas()) {
    writeFileSync(new URL(name, folder), text);
    console.log(`wrote public/${name}`);
  }
}
