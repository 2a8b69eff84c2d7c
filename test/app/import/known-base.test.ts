import { describe, expect, it } from "vitest";
import { bringIn } from "#app/import/bring-in.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { canonical, digestOf } from "#core/datasheet/canonical.ts";
import { exported } from "#core/datasheet/draft.ts";
import { json } from "#core/formats/json/json.ts";
import { markdown } from "#core/formats/markdown/markdown.ts";
import { draftOf, first, minute, purpose } from "../storage/sample.ts";

const stamp = (at: number) => ({ at: minute(at), session: `test ${at}` });

/** A library from which two states were exported, and which has gone on since. */
async function exportedTwice() {
  const library = openMemoryLibrary();
  for (const [at, text] of ["The first state.", "The second state, much longer."].entries()) {
    const draft = draftOf(first, { [purpose]: text });
    const state = exported(draft);
    await library.put(draft, stamp(at));
    await library.keepExported(first, {
      digest: digestOf(state),
      at: minute(at),
      format: "markdown",
      text: canonical(state),
    });
  }
  await library.put(draftOf(first, { [purpose]: "Gone on." }), stamp(5));
  return library;
}

const was = exported(draftOf(first, { [purpose]: "The first state." }));

describe("what a file that clashes came from", () => {
  it.each([
    {
      when: "an edited Markdown file names it",
      text: markdown.write(was).replace("The first state.", "The first state, edited."),
      base: { as: "export", at: minute(0), named: true },
    },
    {
      when: "a JSON file does not say: the closest, and of two as close the later",
      text: json.write(exported(draftOf(first, { [purpose]: "Another." }))),
      base: { as: "export", at: minute(1), named: false },
    },
  ])("$when", async ({ text, base }) => {
    const library = await exportedTwice();
    const outcome = await bringIn(library, { name: "back", text }, minute(6));
    expect(outcome).toMatchObject({ kind: "clash", clash: { base } });
  });

  it("is nothing to merge with where only the library has moved on, or nothing was kept", async () => {
    const moved = await bringIn(
      await exportedTwice(),
      { name: "back", text: json.write(was) },
      minute(6),
    );
    expect(moved).toMatchObject({ kind: "clash", clash: { exportedAt: minute(0) } });
    expect(moved).not.toHaveProperty("clash.base");
    const library = openMemoryLibrary();
    await library.put(draftOf(first, { [purpose]: "Gone on." }), stamp(0));
    const unknown = await bringIn(library, { name: "back", text: json.write(was) }, minute(6));
    expect(unknown).toMatchObject({ kind: "clash" });
    expect(unknown).not.toHaveProperty("clash.base");
  });
});
