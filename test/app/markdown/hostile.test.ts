import { marked } from "marked";
import { expect, it, vi } from "vitest";
import { renderBlocks, renderMarkdown } from "#app/markdown/render.ts";
import { hostilePayloads } from "../../fixtures/hostile-payloads.ts";
import { openSandbox } from "./sandbox.ts";

const beacon = new URL("/test/fixtures/beacon.txt", location.href).href;
const address = (name: string) => `${beacon}?${name.replaceAll(/\W/g, "-")}`;

/** Each with an address of its own, so that no request is answered from memory. */
const payloads = hostilePayloads(beacon).flatMap(({ name }) =>
  hostilePayloads(address(name)).filter((payload) => payload.name === name),
);

it.each(payloads)(
  "$name does harm without the sanitiser and none with it",
  async ({ harm, text }) => {
    const inBlocks = renderBlocks(text).map((each) => `<div>${each}</div>`);
    const [unsafe, safe] = await Promise.all([
      openSandbox(marked.parse(text, { async: false }), beacon),
      openSandbox(`${renderMarkdown(text)}${inBlocks.join("")}`, beacon),
    ]);
    await vi.waitFor(() => expect(unsafe.harms()).toContain(harm), { timeout: 4000, interval: 10 });
    unsafe.remove();
    // The one with the sanitiser had as long, and gets as long again.
    await new Promise((resolve) => setTimeout(resolve, 60));
    const harms = [...safe.harms()];
    safe.remove();
    expect(harms).toEqual([]);
  },
);
