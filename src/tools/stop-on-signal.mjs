/** Closes a vite server on Ctrl+C; a second Ctrl+C does not wait for it. */
export function stopOnSignal(server) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close().finally(() => process.exit(0));
    });
  }
}
