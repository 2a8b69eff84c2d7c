/** A sequence of numbers in [0, 1) that is the same in every run. */
export function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const onsets = "b c d f g h j l m n p r s t v w st tr pl gr ch sh".split(" ");
const vowels = "a e i o u ea ou".split(" ");
const closes = ["", "", "n", "r", "s", "t", "l", "ng", "ck"];

/** Made-up words: as many different ones as a large library has, the common ones far more common. */
const vocabulary = Array.from({ length: 20_000 }, (_, index) => {
  const random = randomFrom(index * 7919 + 11);
  const syllables = 1 + Math.floor(random() * 3);
  return Array.from({ length: syllables }, () => syllable(random)).join("");
});

function syllable(random: () => number): string {
  return pick(random, onsets) + pick(random, vowels) + pick(random, closes);
}

function pick<Value>(random: () => number, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

/** Words that stand in many answers, to be searched for. */
export function commonWords(): readonly string[] {
  return vocabulary.filter((each) => each.length > 5).slice(10, 40);
}

export function word(random: () => number): string {
  return vocabulary[Math.floor(random() ** 3 * vocabulary.length)] as string;
}

export function words(random: () => number, count: number): string {
  return Array.from({ length: count }, () => word(random)).join(" ");
}

function sentence(random: () => number): string {
  const text = words(random, 8 + Math.floor(random() * 12));
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function paragraph(random: () => number): string {
  const plain = Array.from({ length: 3 }, () => sentence(random)).join(" ");
  return `${plain} See **${words(random, 2)}**, *${word(random)}* and [${words(random, 3)}](https://example.org/${word(random)}).`;
}

function list(random: () => number): string {
  return Array.from({ length: 4 }, () => `- ${words(random, 9)}`).join("\n");
}

function table(random: () => number): string {
  const row = () => `| ${word(random)} | ${word(random)} | ${Math.floor(random() * 9999)} |`;
  return [row(), "|---|---|--:|", row(), row(), row()].join("\n");
}

function code(random: () => number): string {
  return `Files are named \`${word(random)}_${word(random)}.csv\`: ${sentence(random)}`;
}

const shapes = [paragraph, list, paragraph, code, table, paragraph];

/** Markdown as careful authors write it, of so many characters, ending in plain words. */
export function markdownText(random: () => number, length: number): string {
  const blocks: string[] = [];
  let left = length;
  for (let index = 0; left > 0; index++) {
    const block = (shapes[index % shapes.length] as (typeof shapes)[0])(random);
    // The last block is plain, so that cutting it to length leaves no table or link in the middle.
    blocks.push(block.length < left ? block : words(random, left).slice(0, left).trim());
    left -= (blocks.at(-1) as string).length + 2;
  }
  return blocks.join("\n\n");
}
