import { join } from "node:path";
import { installWhenNeeded } from "./install.mjs";
import { addressOf, devPort, host, isTaken, ownerOf } from "./port.mjs";
import { root } from "./root.mjs";
import { stopOnSignal } from "./stop-on-signal.mjs";

if (await isTaken(devPort)) {
  console.error(`Port ${devPort} is taken by ${ownerOf(devPort) ?? "another program"}.`);
  process.exit(1);
}

await installWhenNeeded();

const { createServer } = await import("vite");
const server = await createServer({
  root,
  configFile: join(root, "vite.config.ts"),
  server: { host, port: devPort, strictPort: true, open: false },
});
await server.listen();
console.log(
  `Datasheet Workbench for developers: ${addressOf(devPort)}  (a library of its own; Ctrl+C stops it)`,
);
stopOnSignal(server);
