import { expect, it } from "vitest";
import { originWords } from "#app/words/origin.ts";

it.each([
  { origin: ["gebru-2021 MOT-1"], words: "Datasheets for Datasets MOT-1" },
  {
    origin: [
      "workbench",
      "crowdworksheets 1.1",
      "croissant-rai annotationsPerItem",
      "crowdworksheets 1.3",
    ],
    words: "Our own judgement; CrowdWorkSheets 1.1, 1.3; Croissant RAI annotationsPerItem",
  },
  { origin: ["gait-lab 4 (b)", "constructor"], words: "Gait-lab 4 (b); constructor" },
  { origin: [], words: "" },
])("$origin is «$words»", ({ origin, words }) => {
  expect(originWords(origin)).toBe(words);
});
