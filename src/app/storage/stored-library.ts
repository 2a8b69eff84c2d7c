import type { Engine } from "./engine.ts";
import type { Library } from "./library.ts";
import type { NewsRoom } from "./news.ts";
import { answerOperations } from "./operations/answers.ts";
import type { Context } from "./operations/context.ts";
import { listOperations } from "./operations/list.ts";
import { rareOperations } from "./operations/rare.ts";
import { settingsOperations } from "./operations/settings.ts";
import { sheetOperations } from "./operations/sheets.ts";

/** A library over any engine. `name` is its own alone: its tokens begin with it. */
export function storedLibrary(engine: Engine, news: NewsRoom, name: string): Library {
  let writes = 0;
  const context: Context = {
    engine,
    announce: (event, from = name) => news.tell({ from, event }),
    newToken: () => `${name}.${++writes}`,
  };
  return {
    ...listOperations(context),
    ...sheetOperations(context),
    ...answerOperations(context),
    ...rareOperations(context),
    ...settingsOperations(context),
    watch: news.watch,
    close() {
      news.close();
      engine.close();
    },
  };
}

/** A name that no other library has, also where the page is served without a secure context. */
export function newLibraryName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((each) => each.toString(36)).join("");
}
