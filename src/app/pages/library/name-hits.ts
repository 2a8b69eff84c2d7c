import { loadQuestionSets } from "#app/questions.ts";
import type { Library } from "#app/storage/library.ts";
import type { Hit } from "#app/storage/search/messages.ts";
import { askedById } from "#app/words/question-set.ts";

interface Name {
  readonly section: string;
  readonly label: string;
}

export type NamedHit = Hit & Name;

/** Gives each hit its question's label and section. Only wording that no set here knows is read from its sheet. */
export async function nameHits(library: Library, hits: readonly Hit[]): Promise<NamedHit[]> {
  const { shipped, own } = await loadQuestionSets(library);
  const known = askedById([...shipped, ...own]);
  const named: NamedHit[] = [];
  const sheets = new Map<string, ReadonlyMap<string, Name>>();
  for (const hit of hits) {
    let name: Name | undefined = known.get(hit.question);
    if (name === undefined) {
      const sheet = sheets.get(hit.id) ?? (await namesIn(library, hit.id));
      sheets.set(hit.id, sheet);
      name = sheet.get(hit.question);
    }
    if (name !== undefined) named.push({ ...hit, section: name.section, label: name.label });
  }
  return named;
}

async function namesIn(library: Library, id: string): Promise<ReadonlyMap<string, Name>> {
  const read = await library.readSheet(id);
  return new Map(read.ok ? read.value.sheet.questions.map((each) => [each.id, each]) : []);
}
