import { buildWhenNeeded } from "./build-when-needed.mjs";
import { installWhenNeeded } from "./install.mjs";

await installWhenNeeded();
await buildWhenNeeded();
console.log("dist is up to date.");
