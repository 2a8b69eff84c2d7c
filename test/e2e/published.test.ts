import { bare, hasPublished, published } from "./support/corpus.ts";
import { exported, imported, openAnswer, shownDigest } from "./support/exchange.ts";
import { paste } from "./support/keyboard.ts";
import { expect, test } from "./support/profiles.ts";
import { everyQuestion } from "./support/question-sets.ts";
import { newDatasheet } from "./support/steps.ts";

const documents = [
  { name: "shitspotter-v2", file: "DATASHEET.md" },
  { name: "fluocells-v2", file: "datasheet.md" },
] as const;

for (const { name, file } of documents) {
  const here = hasPublished(name);
  const title = here
    ? `the answers of ${name}, a published datasheet, go in and come out word for word`
    : `skipped: the published datasheet ${name} is not beside this checkout`;

  test(title, async ({ page, emptyProfile }) => {
    test.skip(!here);
    test.setTimeout(180_000);
    const answers = published(name, file);
    expect(answers.length).toBeGreaterThan(30);
    const typed = new Map<string, string>();
    for (const { origin, text, firstWords, lastWords } of answers) {
      expect(bare(text), origin).toContain(bare(firstWords));
      expect(bare(text), origin).toContain(bare(lastWords));
      const question = everyQuestion().find((each) => each.origin.includes(origin));
      if (question === undefined) throw new Error(`Nobody asks ${origin}`);
      const before = typed.get(question.id);
      typed.set(question.id, before === undefined ? text : `${before}\n\n${text}`);
    }

    await page.goto("./");
    const id = await newDatasheet(page, name);
    for (const [question, text] of typed) {
      const field = await openAnswer(page, id, question);
      await expect(field).toBeFocused();
      await paste(page, text);
      await expect.poll(() => field.inputValue(), { message: question }).toBe(text);
    }

    const json = await exported(page, id, "JSON");
    const markdown = await exported(page, id, "Markdown");
    const said = Object.entries(JSON.parse(json).answers as Record<string, { text: string }>);
    expect(new Map(said.map(([question, { text }]) => [question, text]))).toEqual(
      new Map(
        [...typed].sort(
          ([a], [b]) =>
            said.findIndex(([each]) => each === a) - said.findIndex(([each]) => each === b),
        ),
      ),
    );

    const digest = await shownDigest(page, id);
    for (const [fileName, text] of [
      [`${name}.json`, json],
      [`${name}.md`, markdown],
    ] as const) {
      const other = await emptyProfile();
      expect(await imported(other, fileName, text)).toBe(id);
      expect(await shownDigest(other, id)).toBe(digest);
      expect(await exported(other, id, "JSON")).toBe(json);
    }
  });
}
