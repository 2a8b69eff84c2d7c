import { median } from "../numbers.mjs";

export const name = "markdown";

export async function measure({ quick }) {
  const { measureMarkdown } = await import("../dist/node/markdown.js");
  // The first rounds of all are dropped: they are spent compiling.
  const rounds = quick ? 5 : 25;
  measureMarkdown(300_000, 5);
  const { datasheets, characters, write, read, lexer } = measureMarkdown(1_000_000, rounds);
  const ratios = lexer.map((time, round) => (write[round] + read[round]) / time);
  const of = (what) => ({
    group: `Markdown, ${datasheets} full datasheets, ${(characters / 1e6).toFixed(2)} MB, in Node`,
    what,
    runs: `median of ${rounds}`,
  });
  return [
    { ...of("write"), value: median(write), unit: "ms" },
    { ...of("read back"), value: median(read), unit: "ms" },
    { ...of("marked's lexer on the same text"), value: median(lexer), unit: "ms" },
    {
      ...of("write + read back ÷ marked's lexer"),
      value: median(ratios),
      unit: "×",
      bar: { most: 2 },
    },
  ];
}
