import { expect, it } from "vitest";
import { authorOf } from "#app/author-name.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";

it("is the name that the settings have now, also after it was changed or cleared", async () => {
  const library = openMemoryLibrary();
  await library.changeSettings({ name: "Ada" });
  const author = await authorOf(library);
  expect(author()).toEqual({ name: "Ada" });
  await library.changeSettings({ name: "Ada Lovelace" });
  await expect.poll(author).toEqual({ name: "Ada Lovelace" });
  await library.changeSettings({ name: undefined });
  await expect.poll(author).toEqual({});
  expect(await authorOf(library)).toBe(author);
});
