import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { samples } from "./samples/samples.ts";

// `npm run sample` writes the sample datasheets; with `-- --check` it only says whether they are current.
const onlyCheck = process.argv.includes("--check");
for (const { name, path, text } of samples()) {
  const current = existsSync(path) && readFileSync(path, "utf8") === text;
  if (current) console.log(`${name} is current.`);
  else if (onlyCheck) {
    console.log(`${name} is not current: run \`npm run sample\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`${name} is written anew.`);
  }
}
