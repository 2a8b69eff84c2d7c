import type { Plugin } from "vite";

/** While developing, vite's client brings inline scripts and styles and a web socket; the build has none. */
export function relaxedPolicy(): Plugin {
  return {
    name: "relaxed-policy",
    apply: "serve",
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  };
}
