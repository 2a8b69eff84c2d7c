import fc from "fast-check";
import type { Answer } from "#core/datasheet/answer.ts";
import { Datasheet } from "#core/datasheet/datasheet.ts";
import { datasheet } from "../../arbitraries.ts";
import { hostileText } from "../../hostile-text.ts";

export interface Triple {
  readonly base: Datasheet;
  readonly mine: Datasheet;
  readonly theirs: Datasheet;
}

const paragraph = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("One two.", "Three\nfour.", "- five\n- six", "Seven.") },
  { weight: 1, arbitrary: hostileText },
);
/** Texts of few paragraphs, so that three of them have much in common. */
export const someText = fc
  .tuple(
    fc.array(paragraph, { maxLength: 5 }),
    fc.constantFrom("\n\n", "\n\n", "\r\n\r\n", "\n \n"),
  )
  .map(([all, gap]) => all.join(gap));

type Fields = Readonly<Record<string, unknown>>;

/** A mixture of two: which key comes from which is the coins' to say. */
function mixed(one: Fields, other: Fields, coin: () => boolean): Fields {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const from = coin() ? other : one;
      return Object.hasOwn(from, key) ? [[key, from[key]]] : [];
    }),
  );
}

function variant(
  base: Datasheet,
  other: Datasheet,
  texts: readonly string[],
  seed: number,
): Datasheet {
  let state = seed;
  const coin = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 30 === 0;
  };
  const { answers, dataset, scope, ...rest } = mixed(
    base as unknown as Fields,
    other as unknown as Fields,
    coin,
  ) as unknown as Datasheet;
  const edited = Object.entries(mixed(base.answers, other.answers, coin)).map(
    ([id, each], index) => {
      const answer = each as Answer;
      const text = texts[index];
      if (text === undefined || coin()) return [id, answer];
      return [id, "text" in answer ? { ...answer, text } : { ...answer, reason: text }];
    },
  );
  return Datasheet.parse({
    ...rest,
    id: base.id,
    dataset: { title: base.dataset.title, ...mixed(base.dataset, other.dataset, coin) },
    scope: mixed(base.scope, other.scope, coin),
    answers: Object.fromEntries(edited),
  });
}

const sheet = datasheet(fc.oneof({ weight: 3, arbitrary: someText }, hostileText));
const related: fc.Arbitrary<Triple> = fc
  .record({
    base: sheet,
    other: sheet,
    third: sheet,
    texts: fc.array(someText, { maxLength: 4 }),
    more: fc.array(someText, { maxLength: 4 }),
    seed: fc.nat(),
  })
  .map(({ base, other, third, texts, more, seed }) => ({
    base,
    mine: variant(base, other, texts, seed),
    theirs: variant(base, third, more, seed + 1),
  }));
const unrelated: fc.Arbitrary<Triple> = fc
  .record({ base: sheet, mine: sheet, theirs: sheet })
  .map(({ base, mine, theirs }) => ({
    base,
    mine: { ...mine, id: base.id },
    theirs: { ...theirs, id: base.id },
  }));

export const triple = fc.oneof({ weight: 4, arbitrary: related }, unrelated);
