import axe from "axe-core";
import { expect, it } from "vitest";
import { renderMarkdown } from "#app/markdown/render.ts";
import { html } from "#core/formats/html/html.ts";
import type { Release } from "#core/release/release.ts";
import { gullsRelease } from "../../core/formats/gulls-release.ts";
import { harbourGulls } from "../../core/formats/harbour-gulls.ts";
import { ask, prose, said, sheetOf } from "../../core/handmade.ts";
import { hostilePayloads } from "../../fixtures/hostile-payloads.ts";
import { openFile } from "../markdown/sandbox.ts";

const beacon = new URL("/test/fixtures/beacon.txt", location.href).href;
const write = html(renderMarkdown).write;

/** One payload in every field that the file shows of a release. */
function releaseFullOf(text: string): Release {
  const line = text.replaceAll(/\s+/g, " ");
  const hash = "0".repeat(64);
  const signOff = { name: line, role: line, at: "2025-03-12T12:00:00Z", section: line };
  return {
    ...sheetFullOf(text),
    status: "release",
    release: {
      date: line,
      notes: text,
      files: [{ path: line, bytes: 1, sha256: hash, mediaType: line, address: line }],
      previous: { version: line, revision: 1, digest: hash },
      signOffs: { required: [{ whose: line, count: 1 }], given: [signOff], missing: [] },
      digest: hash,
    },
  };
}

function sheetFullOf(text: string) {
  const line = text.replaceAll(/\s+/g, " ");
  const person = { name: line, kind: "person", affiliation: line, email: line, identifier: line };
  const link = { link: line, title: line };
  return sheetOf(
    [
      prose("motivation.a", { prompt: line, parts: [{ id: "p", label: line, kind: "link" }] }),
      prose("motivation.b", { label: line }),
      ask("people", "motivation.c"),
      ask("counts", "motivation.d", { of: line }),
      ask("links", "motivation.e"),
      ask("licence", "motivation.f"),
    ],
    {
      "motivation.a": said(text, { named: { p: line } }),
      "motivation.b": { state: "unknown", reason: text },
      "motivation.c": said("", { people: [person] as never }),
      "motivation.d": said("", { counts: [{ type: line, count: 1 }] }),
      "motivation.e": said("", { links: [link] }),
      "motivation.f": said("", { licence: { name: line, spdx: line, link: line } }),
      "motivation.gone": said(text),
    },
    {
      language: line,
      dataset: {
        title: line,
        summary: text,
        version: line,
        homepage: line,
        keywords: [line],
        creators: [person] as never,
        identifiers: [{ kind: "doi", value: line }],
        licence: { name: line, link: line },
      },
      sections: [{ id: "motivation", title: line }],
      questionSets: [{ id: "t", version: "1.0.0", title: line }],
      unplaced: [{ heading: line, text }],
    },
  );
}

const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

it.each(hostilePayloads(beacon))(
  "$name does no harm in any field of the file, even without the file's policy",
  async ({ text }) => {
    const file = write(releaseFullOf(text));
    expect(file).toMatch(policy);
    const sandbox = await openFile(file.replace(policy, ""), beacon);
    await new Promise((resolve) => setTimeout(resolve, 30));
    const harms = [...sandbox.harms()];
    sandbox.remove();
    expect(harms).toEqual([]);
  },
);

it.each([
  { what: "a draft of every kind and state", document: harbourGulls },
  { what: "a release with all that one can carry", document: gullsRelease },
])("is free of findings in light and dark: $what", async ({ document: written }) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width: 1000px; height: 800px";
  frame.src = URL.createObjectURL(
    // axe is a script, which the file's own policy would not let in.
    new Blob([write(written).replace(policy, "")], { type: "text/html" }),
  );
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve);
    document.body.append(frame);
  });
  const page = frame.contentDocument;
  if (page === null) throw new Error("The file did not open");
  const script = page.createElement("script");
  script.textContent = axe.source;
  page.head.append(script);
  const view = frame.contentWindow as unknown as { axe: typeof axe };
  for (const scheme of ["light", "dark"]) {
    frame.style.colorScheme = scheme;
    const { violations } = await view.axe.run(page, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  frame.remove();
});
