export const names = [
  "first-load",
  "keystroke",
  "open",
  "library",
  "markdown",
  "compare",
  "verify",
];

const usage = `npm run bench -- [--only NAME]… [--quick] [--json]
  --only NAME  one of ${names.join(", ")}; several are measured when it is given several times
  --quick      few runs, to see that everything works: its figures say little
  --json       writes JSON instead of a table`;

/** Ends the process when an argument is not known. */
export function readArguments(given) {
  const asked = { only: [], quick: false, json: false };
  for (let index = 0; index < given.length; index++) {
    const argument = given[index];
    if (argument === "--quick") asked.quick = true;
    else if (argument === "--json") asked.json = true;
    else if (argument === "--only" && names.includes(given[index + 1]))
      asked.only.push(given[++index]);
    else {
      console.error(usage);
      process.exit(2);
    }
  }
  return { ...asked, only: asked.only.length === 0 ? names : asked.only };
}
