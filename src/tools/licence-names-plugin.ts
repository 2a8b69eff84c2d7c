import { createRequire } from "node:module";
import type { Plugin } from "vite";

const moduleName = "virtual:licence-names";
const resolvedName = `\0${moduleName}`;

/** Gives the app ids and names of the SPDX licences: two fifths of what the whole list weighs. */
export function licenceNames(): Plugin {
  return {
    name: "licence-names",
    resolveId: (id) => (id === moduleName ? resolvedName : undefined),
    load(id) {
      if (id !== resolvedName) return undefined;
      const list = createRequire(import.meta.url)("spdx-license-list") as Readonly<
        Record<string, { readonly name: string }>
      >;
      const names = Object.entries(list)
        .map(([licence, { name }]) => [licence, name] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      const json = JSON.stringify(JSON.stringify(names));
      return `export const licenceNames = JSON.parse(${json});`;
    },
  };
}
