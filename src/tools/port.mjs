import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { connect } from "node:net";

export const host = "127.0.0.1";

/** Fixed, because a browser keeps a library by address: on another port it would be another, empty one. */
export const port = 8057;
export const devPort = 8058;

export function addressOf(port) {
  return `http://${host}:${port}/`;
}

/** Asks by connecting: on some systems listening succeeds although another program has the port. */
export function isTaken(port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.setTimeout(2000, () => settle(true));
    socket.on("connect", () => settle(true));
    socket.on("error", () => settle(false));
  });
}

/** Whether what answers at the port is this app, from this folder or another: they share one library. */
export async function isWorkbench(port) {
  try {
    const response = await fetch(addressOf(port), { signal: AbortSignal.timeout(3000) });
    return (await response.text()).includes("<title>Datasheet Workbench</title>");
  } catch {
    return false;
  }
}

/** Who has the port, as far as this system tells: `node server.js (process 4711)`. */
export function ownerOf(port) {
  const sockets = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((f) => listeners(f, port)));
  if (sockets.size === 0) return undefined;
  const process = read(() => readdirSync("/proc"), [])
    .filter((name) => /^\d+$/.test(name))
    .find((id) => socketsOf(id).some((socket) => sockets.has(socket)));
  return process === undefined ? undefined : `${commandOf(process)} (process ${process})`;
}

/** The sockets that listen on a port. In each line the local address is second, the state fourth, the inode tenth. */
function listeners(file, port) {
  const listening = "0A";
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return read(() => readFileSync(file, "utf8"), "")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((field) => field[1]?.endsWith(wanted) && field[3] === listening)
    .map((field) => `socket:[${field[9]}]`);
}

function socketsOf(process) {
  const folder = `/proc/${process}/fd`;
  return read(() => readdirSync(folder), []).map((name) =>
    read(() => readlinkSync(`${folder}/${name}`), ""),
  );
}

function commandOf(process) {
  const words = read(() => readFileSync(`/proc/${process}/cmdline`, "utf8"), "");
  const line = words.replace(/[\0\s]+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || "a program";
}

/** Other people's processes, and other systems, tell less. */
function read(ask, otherwise) {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
