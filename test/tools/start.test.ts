import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";

const port = 8057;
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

/** A program that has the port and answers with this page. */
async function occupyPort(page: string): Promise<"occupied" | "taken by somebody else"> {
  const program = `require("node:http")
    .createServer((_, response) => response.end(${JSON.stringify(page)}))
    .on("error", () => console.log("taken"))
    .listen(${port}, "127.0.0.1", () => console.log("listening"));`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  const [said] = await once(child.stdout, "data");
  return String(said).includes("listening") ? "occupied" : "taken by somebody else";
}

async function start(): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ["src/tools/start.mjs"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  await once(child, "close");
  return { status: child.exitCode, output };
}

describe("npm start, when its one port is taken (skipped where it is taken already)", () => {
  it("names the program, says why it uses no other port, and stops", async (context) => {
    if ((await occupyPort("<title>Fruit shop</title>")) !== "occupied")
      context.skip(`port ${port} is in use on this machine`);
    const { status, output } = await start();
    expect(status).toBe(1);
    expect(output).toContain(`Port ${port} is taken by `);
    if (process.platform === "linux") expect(output).toMatch(/node.* \(process \d+\)/);
    expect(output).toContain("under another one it would be empty");
  });

  it("says where it is already running, and is content", async (context) => {
    if ((await occupyPort("<title>Datasheet Workbench</title>")) !== "occupied")
      context.skip(`port ${port} is in use on this machine`);
    expect(await start()).toEqual({
      status: 0,
      output: `Datasheet Workbench is already running at http://127.0.0.1:${port}/\n`,
    });
  });
});
