const path = process.env["CHROMIUM_PATH"];

/** How every test starts the browser of this machine; `npm test` looks for it and says where it is. */
export const chromium = {
  executablePath: path ?? "/usr/bin/chromium",
  args: [
    // Root, as in a container, has no sandbox of Chromium's; what is opened here is our own build.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
