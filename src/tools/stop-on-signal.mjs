const patience = 2000;

/** Closes a vite server on Ctrl+C, without waiting long for browsers that keep their connection. */
export function stopOnSignal(server) {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), patience);
      server.close().finally(() => process.exit(0));
    });
  }
}
