import { chromiumPath } from "../src/tools/chromium.mjs";
import { installWhenNeeded } from "../src/tools/install.mjs";
import { runStep } from "./runner/run-step.mjs";
import { stepsNamed } from "./runner/steps.mjs";
import { closingLines } from "./runner/summary.mjs";

// `node test/run.mjs` runs every step, `node test/run.mjs types core` those two.
const steps = stepsNamed(process.argv.slice(2));
await installWhenNeeded();
if (steps.some((step) => step.needsChromium)) process.env.CHROMIUM_PATH = await chromiumPath();

const outcomes = [];
const record = async (step) => {
  outcomes.push(await runStep(step));
};

// The cheap steps run two at a time; those that load the machine themselves run alone.
const cheap = steps.filter((step) => !step.alone);
const takeNext = async () => {
  for (let step = cheap.shift(); step; step = cheap.shift()) await record(step);
};
await Promise.all([takeNext(), takeNext()]);
for (const step of steps.filter((step) => step.alone)) await record(step);

const failed = outcomes.some((outcome) => outcome.failed > 0);
console.log(closingLines(outcomes));
process.exit(failed ? 1 : 0);
