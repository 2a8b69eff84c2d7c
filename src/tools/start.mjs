import { buildWhenNeeded } from "./build-when-needed.mjs";
import { installWhenNeeded } from "./install.mjs";
import { addressOf, host, isTaken, isWorkbench, ownerOf, port } from "./port.mjs";
import { root } from "./root.mjs";
import { stopOnSignal } from "./stop-on-signal.mjs";

if (await isTaken(port)) {
  if (await isWorkbench(port)) {
    console.log(`Datasheet Workbench is already running at ${addressOf(port)}`);
    process.exit(0);
  }
  const owner = ownerOf(port) ?? "another program";
  console.error(`Port ${port} is taken by ${owner}, so Datasheet Workbench cannot start.`);
  console.error(
    "It uses no other port: your browser keeps the library under this one address, and under another one it would be empty. Stop that program, then start again.",
  );
  process.exit(1);
}

await installWhenNeeded();
await buildWhenNeeded();

const { preview } = await import("vite");
const server = await preview({
  root,
  configFile: false,
  appType: "mpa",
  logLevel: "warn",
  preview: { host, port, strictPort: true, open: false },
});
console.log(`Datasheet Workbench: ${addressOf(port)}  (Ctrl+C stops it)`);
stopOnSignal(server);
