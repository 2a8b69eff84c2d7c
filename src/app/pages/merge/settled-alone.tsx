import { headWords } from "#app/pages/merge/head-words.ts";
import { countWords, sentence } from "#app/words/when.ts";
import type { SettledAlone as Settled } from "#core/compare/merge/conflict.ts";
import { headOf } from "#core/compare/merge/heads.ts";
import type { Datasheet } from "#core/datasheet/datasheet.ts";

interface SettledAloneProps {
  readonly settled: readonly Settled[];
  readonly sheets: readonly Datasheet[];
}

/** When and by whom something was changed needs no word from the person, but is not passed over either. */
export function SettledAlone({ settled, sheets }: SettledAloneProps) {
  if (settled.length === 0) return null;
  const places = new Set(settled.map(({ path }) => headWords(headOf(path), sheets)));
  return (
    <details>
      <summary>
        {sentence(countWords(places.size, "record"))} of when and by whom: the later one stands
      </summary>
      <ul>
        {[...places].map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </details>
  );
}
