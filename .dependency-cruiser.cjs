const { join } = require("node:path");

/** A rule: nothing in `from` may import anything in `to`. */
function forbid(name, comment, from, to) {
  const where = (path) => (typeof path === "string" ? { path } : path);
  return { name, comment, severity: "error", from: where(from), to: where(to) };
}

// The stages of core in the order of the data's way: each folder may import those before it.
const stages = [
  ["questions"],
  ["datasheet"],
  ["import", "check", "compare", "release", "review"],
  ["formats"],
];

const upwards = stages.flatMap((folders, stage) => {
  const later = stages.slice(stage + 1).flat();
  if (later.length === 0) return [];
  return forbid(
    `core-${folders[0]}-looks-no-further`,
    "Data flows one way through core, so that each stage can be read and tested without the later ones.",
    `^src/core/(${folders.join("|")})/`,
    `^src/core/(${later.join("|")})/`,
  );
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      "core-is-below-its-doors",
      "The app and the command line share core; if it knew either, the other could not use it.",
      "^src/core/",
      "^src/(app|cli|tools)/",
    ),
    forbid(
      "core-has-no-node",
      "Core runs in browsers and in workers: text and values in, text and values out.",
      "^src/core/",
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "core-has-no-screen",
      "Core has no DOM and no React, so that the command line and the tests need neither.",
      "^src/core/",
      "node_modules/(react|react-dom|react-router|react-hook-form|dompurify|turndown|idb|vite|@types/react)/",
    ),
    ...upwards,
    forbid(
      "formats-do-not-judge",
      "A format writes and reads what a datasheet holds; what is missing or weak is said elsewhere. The backup holds what the library does, and so the reviews too.",
      { path: "^src/core/formats/", pathNot: "^src/core/formats/backup/" },
      "^src/core/(check|review)/",
    ),
    forbid(
      "the-backup-does-not-judge-either",
      "Reviews go into a backup as they are; what is missing or weak is said elsewhere.",
      "^src/core/formats/backup/",
      "^src/core/check/",
    ),
    forbid(
      "app-is-one-door",
      "The app and the command line never see each other; tools run before either exists.",
      "^src/app/",
      "^src/(cli|tools)/",
    ),
    forbid(
      "cli-is-the-other-door",
      "The command line works where there is no browser.",
      "^src/cli/",
      "^src/(app|tools)/",
    ),
    forbid(
      "components-are-plain",
      "A component gets values and tells events; it knows no page and no storage, so any page can use it.",
      "^src/app/(components|fields)/",
      "^src/app/(pages|storage)/",
    ),
    forbid(
      "storage-has-no-screen",
      "Storage keeps and gives back; it is tested without a page.",
      "^src/app/storage/",
      "^src/app/(pages|components|fields|hooks)/",
    ),
    forbid(
      "source-does-not-need-tests",
      "What ships must not lean on what does not.",
      "^src/",
      "^(test|bench)/",
    ),
    forbid(
      "shipped-code-has-shipped-dependencies",
      "A development dependency in the app would be missing from the list of what we ship. Types ship nothing.",
      "^src/(core|app|cli)/",
      {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    ),
    forbid(
      "no-package-without-entry",
      "A package that package.json does not name can change or vanish with the one that brought it.",
      "^src/",
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    ),
    forbid(
      "no-cycle",
      "Modules in a circle can only be understood, and loaded, all at once.",
      {},
      {
        circular: true,
      },
    ),
    forbid(
      "no-orphan",
      "A file that nothing imports and that imports nothing is forgotten, unless something starts there.",
      {
        orphan: true,
        path: "^src/",
        pathNot: "\\.d\\.ts$|^src/tools/|^src/app/main\\.tsx$|^src/cli/main\\.ts$",
      },
      {},
    ),
    forbid(
      "no-dead-end",
      "An import that leads nowhere hides what it would have broken. The build makes virtual modules.",
      "^src/",
      { couldNotResolve: true, pathNot: "^virtual:" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, "tsconfig.json") },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".css", ".json"],
    },
  },
};
