import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Each rule is first shown to find the one file that was written to break it: a checker that sees
// nothing, as this one does with a compiler that it does not know, must not pass as a clean house.
const broken = {
  "core-is-below-its-doors": "src/core/forbidden.ts",
  "core-has-no-node": "src/core/reads-disk.ts",
  "core-has-no-screen": "src/core/draws.ts",
  "core-questions-looks-no-further": "src/core/questions/looks-ahead.ts",
  "core-datasheet-looks-no-further": "src/core/datasheet/judges.ts",
  "core-import-looks-no-further": "src/core/check/finding.ts",
  "formats-do-not-judge": "src/core/formats/format.ts",
  "the-backup-does-not-judge-either": "src/core/formats/backup/judges.ts",
  "app-is-one-door": "src/app/pages/wrong-door.ts",
  "cli-is-the-other-door": "src/cli/command.ts",
  "components-are-plain": "src/app/components/knows-storage.ts",
  "storage-has-no-screen": "src/app/storage/knows-page.ts",
  "source-does-not-need-tests": "src/core/compare/leans-on-test.ts",
  "shipped-code-has-shipped-dependencies": "src/app/pages/uses-tools.ts",
  "no-cycle": "src/core/compare/here.ts",
  "no-orphan": "src/core/compare/forgotten.ts",
  "no-dead-end": "src/core/compare/leads-nowhere.ts",
};
// Only a package that another one happened to bring could break it, and none can be relied on to be there.
const withoutFixture = ["no-package-without-entry"];
const fewestModules = 20;

const root = fileURLToPath(new URL("../..", import.meta.url));
const config = join(root, ".dependency-cruiser.cjs");

function cruise(folder) {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const run = spawnSync(
    process.execPath,
    [program, "--config", config, "--output-type", "json", "src"],
    { cwd: folder, encoding: "utf8", maxBuffer: 100_000_000 },
  );
  if (!run.stdout.startsWith("{")) throw new Error(run.stderr || run.stdout);
  return JSON.parse(run.stdout);
}

const failures = [];

const fixtures = cruise(join(root, "test/rules/fixtures")).summary;
for (const [rule, file] of Object.entries(broken)) {
  const found = fixtures.violations.some((each) => each.rule.name === rule && each.from === file);
  if (!found) failures.push(`The rule ${rule} does not find ${file}.`);
}
for (const { name } of fixtures.ruleSetUsed.forbidden) {
  if (!(name in broken) && !withoutFixture.includes(name))
    failures.push(`No fixture breaks the rule ${name}.`);
}

const { modules, summary } = cruise(root);
const ours = modules.filter(({ source }) => source.startsWith("src/"));
if (ours.length <= fewestModules) failures.push(`Only ${ours.length} modules were seen in src.`);
for (const { rule, from, to, cycle } of summary.violations) {
  const path = cycle?.map(({ name }) => name).join(" → ") ?? to;
  const { comment } = summary.ruleSetUsed.forbidden.find(({ name }) => name === rule.name);
  failures.push(`${rule.name}: ${from} → ${path}\n    ${comment}`);
}

for (const failure of failures) console.log(failure);
console.log(`${ours.length} modules, ${summary.violations.length} violations`);
process.exitCode = failures.length > 0 ? 1 : 0;
