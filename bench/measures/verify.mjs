import { median } from "../numbers.mjs";

export const name = "verify";
const releases = 100;

/** A chain read from files: every release parsed, its digest computed anew, and its place looked at. */
export async function measure({ quick }) {
  const { measureVerify } = await import("../dist/node/verify.js");
  const rounds = quick ? 3 : 15;
  const { characters, verify, hash } = measureVerify(releases, rounds);
  const ratios = hash.map((time, round) => verify[round] / time);
  const of = (what) => ({
    group: `Verify a chain of ${releases} releases of a full datasheet, ${(characters / 1e6).toFixed(1)} MB, in Node`,
    what,
    runs: `median of ${rounds}`,
  });
  return [
    { ...of("the whole chain"), value: median(verify), unit: "ms" },
    { ...of("a release"), value: median(verify) / releases, unit: "ms" },
    { ...of("Node's own SHA-256 over the same text"), value: median(hash), unit: "ms" },
    { ...of("verify ÷ that SHA-256"), value: median(ratios), unit: "×" },
  ];
}
