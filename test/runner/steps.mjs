/**
 * What `npm test` runs, begun in this order two at a time; then, one after the other, the `alone` steps,
 * which use both cores by themselves. The components' tests use one core and take longest, so they come first.
 */
const steps = [
  { ...vitest("browser"), needsChromium: true },
  { name: "types", ...tool("typescript/bin/tsc", "-p", "tsconfig.json") },
  { name: "types-core", ...tool("typescript/bin/tsc", "-p", "src/core/tsconfig.json") },
  { name: "lint", ...tool("@biomejs/biome/bin/biome", "ci", "--colors=off") },
  { name: "rules", args: ["test/rules/run.mjs"] },
  { name: "knip", ...tool("knip/bin/knip.js", "--no-progress") },
  { name: "questions", args: ["src/tools/run-ts.mjs", "src/tools/check-questions.ts"] },
  { name: "schema", args: ["src/tools/run-ts.mjs", "src/tools/write-schema.ts", "--check"] },
  vitest("core"),
  { name: "build", args: ["src/tools/build.mjs"], alone: true },
  { name: "size", ...tool("size-limit/bin.js"), alone: true },
  {
    name: "journeys",
    ...tool("@playwright/test/cli.js", "test", "--grep-invert", "browser process is killed"),
    report: { kind: "playwright", file: "test-results/journeys.json" },
    needsChromium: true,
    alone: true,
  },
  {
    // By itself: it measures what 300 ms of typing leave behind, and other journeys take the time.
    name: "killed",
    ...tool("@playwright/test/cli.js", "test", "killed.test.ts", "--workers=1"),
    report: { kind: "playwright", file: "test-results/killed.json" },
    needsChromium: true,
    alone: true,
  },
];

function tool(program, ...args) {
  return { args: [`node_modules/${program}`, ...args] };
}

function vitest(project) {
  const file = `test-results/${project}.json`;
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return {
    name: project,
    ...tool("vitest/vitest.mjs", "run", "--project", project, ...reporters),
    report: { kind: "vitest", file },
  };
}

/** All steps, or those named; a name that is not there ends the process. */
export function stepsNamed(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`There is no step ${unknown}: ${steps.map(({ name }) => name).join(", ")}`);
    process.exit(2);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}
