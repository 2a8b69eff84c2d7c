import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/tools/root.mjs";

/** What a step's report says; a step without one is a single check. */
export function countsOf({ name, report }, status) {
  const counts = report ? readReport(report) : undefined;
  if (counts === undefined) {
    return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
  }
  // It ended badly although every test passed: something outside of the tests went wrong.
  if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 };
  return { ...counts, skipped: counts.skipped.map((test) => `${name}: ${test}`) };
}

function readReport({ kind, file }) {
  const path = join(root, file);
  // A step that crashed has left none.
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: [] };
  const report = JSON.parse(readFileSync(path, "utf8"));
  return kind === "vitest" ? vitestCounts(report) : playwrightCounts(report);
}

function vitestCounts({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const crashed = testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + crashed.length,
    skipped: tests
      .filter(({ status }) => status !== "passed" && status !== "failed")
      .map(({ fullName }) => fullName),
  };
}

function playwrightCounts({ stats, suites, errors }) {
  const tests = suites.flatMap(testsUnder);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: tests
      .filter(({ status }) => status === "skipped")
      .map(({ title, annotations }) => {
        const reason = annotations.find(({ type }) => type === "skip")?.description;
        return reason ? `${title} (${reason})` : title;
      }),
  };
}

function testsUnder({ title, specs = [], suites = [] }) {
  return [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ status, annotations }) => ({
        title: `${title} › ${spec.title}`,
        status,
        annotations,
      })),
    ),
    ...suites.flatMap(testsUnder),
  ];
}
