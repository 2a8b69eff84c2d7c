import { createHash } from "node:crypto";
import { exported } from "../../src/core/datasheet/draft.ts";
import { cutRelease } from "../../src/core/release/cut.ts";
import type { Release } from "../../src/core/release/release.ts";
import { verifyChain } from "../../src/core/release/verify.ts";
import { draftOf } from "./full-draft.ts";
import { sets } from "./questions.ts";

/** Releases of a datasheet with every answer filled, an answer changed before each. */
function chainOf(length: number): Release[] {
  const first = exported(draftOf({ sets, number: 1, length: 2048 }));
  const questions = Object.keys(first.answers);
  const releases: Release[] = [];
  for (let number = 0; number < length; number++) {
    const question = questions[number % questions.length] as string;
    const answer = first.answers[question];
    if (answer?.state !== "answered") throw new Error(`${question} has no answer`);
    const answers = {
      ...first.answers,
      [question]: { ...answer, text: `${answer.text} ${number}` },
    };
    const cut = cutRelease(
      { ...first, answers },
      { version: `1.${number}.0`, date: "2025-01-01", previous: releases.at(-1) },
    );
    if (!cut.ok) throw new Error(JSON.stringify(cut.problem));
    releases.push(cut.value);
  }
  return releases;
}

/** Verifies them as they come from files, beside hashing the same text by Node's own SHA-256. */
export function measureVerify(length: number, rounds: number) {
  const texts = chainOf(length).map((release) => JSON.stringify(release));
  const expected = (JSON.parse(texts.at(-1) ?? "") as Release).release.digest;
  const times = Array.from({ length: rounds }, () => {
    const releases = texts.map((text): unknown => JSON.parse(text));
    const verify = timed(() => {
      const said = verifyChain(releases, { expected });
      if (said.verdict !== "expected") throw new Error(JSON.stringify(said));
    });
    const hash = timed(() => {
      for (const text of texts) createHash("sha256").update(text).digest("hex");
    });
    return { verify, hash };
  });
  return {
    characters: texts.join("").length,
    verify: times.map(({ verify }) => verify),
    hash: times.map(({ hash }) => hash),
  };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
