import * as z from "zod/mini";

// A strict Content-Security-Policy reports zod's probe of `new Function`, so it is told not to probe.
z.config({ jitless: true, ...z.locales.en() });

export { z };
