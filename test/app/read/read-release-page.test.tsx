import { beforeEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { ReadReleasePage } from "#app/pages/read/read-release-page.tsx";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { draftOf } from "#core/datasheet/draft.ts";
import type { Release } from "#core/release/release.ts";
import { cut, draft, files } from "../../core/release/chain.ts";
import { show } from "../pages/shown.tsx";

const at = "2025-03-12T10:00:00.000Z";
const signOffs = { required: [], given: [{ name: "Ines Moreau", at }], missing: [] };
let library: Library;

beforeEach(async () => {
  await page.viewport(1200, 900);
  library = openMemoryLibrary();
});

async function read(release: Release) {
  await library.put(draftOf(draft), { at, session: "test" });
  await library.addRelease(release.id, release);
  const address = `/d/${release.id}/release/${release.release.digest}`;
  await show(<ReadReleasePage />, library, "/d/:id/release/:digest", address);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
}

const contents = () =>
  page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link")
    .elements()
    .map((link) => link.querySelector("span")?.textContent ?? link.textContent);

describe("Read, of a release", () => {
  it("calls it a release everywhere, and no draft", async () => {
    await read(cut());
    const glance = page.getByRole("region", { name: "At a glance" });
    await expect.element(glance).toHaveTextContent("Release 1.0.0, revision 1, of 12 March 2025");
    await expect.element(glance).not.toHaveTextContent(/Draft/);
  });

  it.each([
    { given: "all of them", facts: { notes: "Counted.", files, signOffs }, before: 1, after: 2 },
    { given: "none of them", facts: {}, before: 0, after: 0 },
  ])("lists notes, files and sign-offs among the contents: $given", async (each) => {
    await read(cut(each.facts));
    expect(contents()).toEqual([
      ...["Release notes"].slice(0, each.before),
      "Motivation",
      "Uses",
      ...["Files", "Sign-offs"].slice(0, each.after),
      "About this sheet",
    ]);
  });

  it("says that writing goes on in the draft", async () => {
    await read(cut());
    const [write] = page.getByRole("link", { name: /^Write in the draft/ }).elements();
    expect(write?.getAttribute("href")).toContain(`/d/${draft.id}/write/motivation/`);
  });
});
