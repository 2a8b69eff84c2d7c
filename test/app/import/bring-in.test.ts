import { beforeEach, describe, expect, it } from "vitest";
import { bringIn, settle } from "#app/import/bring-in.ts";
import type { Outcome } from "#app/import/outcome.ts";
import { readAddress } from "#app/import/read-arrival.ts";
import { makeBackup } from "#app/storage/backup.ts";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { exported, draftOf as fromFile } from "#core/datasheet/draft.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { cutRelease } from "#core/release/cut.ts";
import { datasheetOf } from "#core/release/release.ts";
import { gullsRelease } from "../../core/formats/gulls-release.ts";
import { draftOf, first, minute, purpose } from "../storage/sample.ts";

let library: Library;
beforeEach(() => {
  library = openMemoryLibrary();
});

const stamp = { at: minute(0), session: "here" };
const mine = draftOf(first, { [purpose]: "To count them." });
const text = (words: string) => json.write(exported(draftOf(first, { [purpose]: words })));
const take = (content: string, name = "penguins.json") =>
  bringIn(library, { name, text: content }, minute(5));
const purposeHere = async (id = first) => {
  const opened = await library.open(id);
  return opened.ok ? opened.value.draft.answers[purpose]?.text : undefined;
};

function clashOf(outcome: Outcome) {
  if (outcome.kind !== "clash") throw new Error(`Expected a clash, not ${outcome.kind}`);
  return outcome.clash;
}

describe("a file that is new here", () => {
  it.each([
    { format: "JSON", content: json.write(exported(mine)), name: "a.json" },
    { format: "Markdown", content: markdown.write(exported(mine)), name: "a.md" },
    {
      format: "Markdown with Windows line ends",
      content: markdown.write(exported(mine)).replaceAll("\n", "\r\n"),
      name: "a.md",
    },
  ])("is added from $format", async ({ content, name }) => {
    expect(await take(content, name)).toMatchObject({
      kind: "added",
      id: first,
      title: "Penguins",
    });
    expect(await purposeHere()).toBe("To count them.");
  });

  it("says what was edited by hand", async () => {
    const edited = markdown.write(exported(mine)).replace("To count them.", "To weigh them.");
    const outcome = await take(edited, "a.md");
    expect(outcome).toMatchObject({ kind: "added", edited: true });
    expect(outcome.kind === "added" && outcome.notes.map(({ code }) => code)).toEqual([
      "answer-edited",
    ]);
    expect(await purposeHere()).toBe("To weigh them.");
  });
});

describe("a file whose datasheet is here", () => {
  beforeEach(async () => {
    await library.put(mine, stamp);
  });

  it("and says the same is simply opened", async () => {
    expect(await take(text("To count them."))).toEqual({
      kind: "already-here",
      id: first,
      title: "Penguins",
    });
  });

  it("comes back when it had been deleted", async () => {
    await library.remove(first, minute(1));
    expect(await take(text("To count them."))).toMatchObject({ kind: "back-again" });
    const list = await library.list();
    expect(list.ok && list.value.rows[0]?.deletedAt).toBeUndefined();
  });

  it("and says something else changes nothing before it is decided", async () => {
    expect(await take(text("To weigh them."))).toMatchObject({ kind: "clash" });
    expect(await purposeHere()).toBe("To count them.");
    expect(await library.list()).toMatchObject({ value: { rows: [{ id: first }] } });
  });

  it("becomes a copy under the title it has, and leaves the one here alone", async () => {
    const clash = clashOf(await take(text("To weigh them.")));
    const outcome = await settle(library, clash, "copy", minute(6));
    expect(outcome).toMatchObject({ kind: "copied", title: "Penguins" });
    expect(await purposeHere()).toBe("To count them.");
    expect(outcome.kind === "copied" && (await purposeHere(outcome.id))).toBe("To weigh them.");
  });

  it("replaces it, with the old text under the earlier ones", async () => {
    const clash = clashOf(await take(text("To weigh them.")));
    await settle(library, clash, "replace", minute(6));
    expect(await purposeHere()).toBe("To weigh them.");
    const earlier = await library.earlier(first, purpose);
    expect(earlier.ok && earlier.value.map(({ answer }) => answer.text)).toEqual([
      "To count them.",
    ]);
  });

  it("keeps what was written here while the question was open", async () => {
    const clash = clashOf(await take(text("To weigh them.")));
    await library.put(draftOf(first, { [purpose]: "Written meanwhile." }), {
      at: minute(5.5),
      session: "other",
    });
    await settle(library, clash, "replace", minute(6));
    const earlier = await library.earlier(first, purpose);
    expect(earlier.ok && earlier.value.map(({ answer }) => answer.text)).toContain(
      "Written meanwhile.",
    );
  });
});

async function releasesOf(id: string) {
  const found = await library.releases(id);
  return found.ok ? found.value.releases : found.problem;
}

const released = (() => {
  const cut = cutRelease(exported(mine), { version: "1.0.0", date: "2025-03-12" });
  if (!cut.ok) throw new Error(cut.problem.code);
  return cut.value;
})();

describe("a release", () => {
  it.each([
    { format: "JSON", write: json.write, name: "gulls.json" },
    { format: "Markdown", write: markdown.write, name: "gulls.md" },
  ])(
    "in $format begins a datasheet where it is new, and is frozen there",
    async ({ write, name }) => {
      const { id } = gullsRelease;
      const title = "Harbour Gulls: colour rings & sightings";
      const told = { kind: "release", id, title, release: gullsRelease, wasDeleted: false };
      expect(await take(write(gullsRelease), name)).toEqual({ ...told, became: "begun" });
      const opened = await library.open(id);
      expect(opened.ok && opened.value.draft).toEqual(fromFile(datasheetOf(gullsRelease)));
      expect(await releasesOf(id)).toEqual([gullsRelease]);
      expect(await take(write(gullsRelease), name)).toEqual({ ...told, became: "already-here" });
    },
  );

  it("joins the releases of the datasheet that is here, and leaves its draft alone", async () => {
    await library.put(draftOf(first, { [purpose]: "Words since then." }), stamp);
    await library.remove(first, minute(1));
    const outcome = await take(json.write(released));
    expect(outcome).toMatchObject({ kind: "release", became: "added", wasDeleted: true });
    expect(await releasesOf(first)).toEqual([released]);
    expect(await purposeHere()).toBe("Words since then.");
    const list = await library.list();
    expect(list.ok && list.value.rows[0]?.deletedAt).toBeUndefined();
    expect(list.ok && list.value.rows[0]?.released).toBe("1.0.0");
  });

  it("whose digest alone was edited is named for it, though no word differs", async () => {
    await take(json.write(released));
    const { digest } = released.release;
    const edited = json.write(released).replace(digest, "0".repeat(64));
    expect(await take(edited)).toMatchObject({
      kind: "already-here",
      notes: [{ code: "release-edited" }],
    });
    expect(await releasesOf(first)).toEqual([released]);
  });

  it("that was edited comes in as a draft, and says what it was", async () => {
    const edited = markdown.write(gullsRelease).replace("Winters 2019", "Winters 2018");
    const outcome = await take(edited, "gulls.md");
    expect(outcome).toMatchObject({ kind: "added", edited: true, datasheet: { status: "draft" } });
    expect(outcome.kind === "added" && outcome.notes.map(({ code }) => code)).toEqual([
      "release-edited",
      "answer-edited",
    ]);
  });
});

describe("anything else", () => {
  it.each([
    { given: "Markdown from elsewhere", content: "# My data\n\nWords.", kind: "foreign" },
    { given: "JSON from elsewhere", content: '{"name": "x"}', kind: "foreign" },
    {
      given: "ours from the future",
      content: text("x").replace('"format": 1', '"format": 99'),
      kind: "unreadable",
    },
    { given: "ours, cut short", content: text("x").slice(0, 400), kind: "unreadable" },
  ])("$given is $kind and adds nothing", async ({ content, kind }) => {
    expect(await take(content)).toMatchObject({ kind });
    expect(await library.list()).toMatchObject({ value: { rows: [] } });
  });

  it("a backup is recognised and nothing is done before it is asked", async () => {
    const other = openMemoryLibrary();
    await other.put(mine, stamp);
    const backup = await makeBackup(other, minute(2));
    if (!backup.ok) throw new Error(backup.problem.code);
    const outcome = await take((await backup.value[0]?.text()) ?? "", "backup.json");
    expect(outcome).toMatchObject({ kind: "backup", backup: { madeAt: minute(2) } });
    expect(await library.list()).toMatchObject({ value: { rows: [] } });
  });

  it("a file that is not there is said so", async () => {
    expect(await readAddress(library, "samples/none-such.json", minute(0))).toMatchObject({
      kind: expect.stringMatching(/unopened|foreign/),
    });
  });
});
