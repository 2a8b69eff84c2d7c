import { type BrowserContext, test as base, expect } from "@playwright/test";

export interface Watch {
  /** Requests to anywhere but the app's own origin. */
  readonly elsewhere: string[];
  /** Errors and warnings in the console, errors that nobody caught. */
  readonly complaints: string[];
}

/** Notes what a context must never do; `expectQuiet` says whether it did. */
export function watch(context: BrowserContext, origin: string): Watch {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    const own = request.url().startsWith(origin) || request.url().startsWith(`blob:${origin}`);
    if (!own) elsewhere.push(request.url());
  });
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  return { elsewhere, complaints };
}

export function expectQuiet({ elsewhere, complaints }: Watch): void {
  expect(elsewhere, "no request leaves the app's origin").toEqual([]);
  expect(complaints, "nothing complains in the console").toEqual([]);
}

/** Every journey is watched: no request elsewhere, no complaint in the console. */
export const test = base.extend<{ watched: Watch }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const seen = watch(context, new URL(baseURL ?? "").origin);
      await use(seen);
      expectQuiet(seen);
    },
    { auto: true },
  ],
});

export { expect };
