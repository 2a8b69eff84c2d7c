import type { ListedFormat } from "#core/formats/format.ts";
import { htmlFacts } from "#core/formats/html/facts.ts";
import { jsonFacts } from "#core/formats/json/facts.ts";
import { markdownFacts } from "#core/formats/markdown/facts.ts";

/** Every format, listed once. The code of each is fetched when it is first used. */
export const formats: readonly ListedFormat[] = [
  {
    ...markdownFacts,
    load: async () => (await import("#core/formats/markdown/markdown.ts")).markdown,
  },
  { ...jsonFacts, load: async () => (await import("#core/formats/json/json.ts")).json },
  {
    ...htmlFacts,
    load: async (renderer) => {
      const [{ html }, render] = await Promise.all([
        import("#core/formats/html/html.ts"),
        renderer(),
      ]);
      return html(render);
    },
  },
];
