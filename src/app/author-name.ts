import type { Library } from "#app/storage/library.ts";

export type Author = () => { readonly name?: string };

const authors = new WeakMap<Library, Promise<Author>>();

/** Who writes here, as the settings have it at the time of asking. */
export function authorOf(library: Library): Promise<Author> {
  const known = authors.get(library);
  if (known !== undefined) return known;
  const author = follow(library);
  authors.set(library, author);
  return author;
}

async function follow(library: Library): Promise<Author> {
  let name: string | undefined;
  const read = async () => {
    const settings = await library.settings();
    if (settings.ok) name = settings.value.name;
  };
  library.watch((event) => {
    if (event.kind === "settings") void read();
  });
  await read();
  return () => (name === undefined ? {} : { name });
}
