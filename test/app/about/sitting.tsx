import "#app/look/tokens.css";
import "#app/look/base.css";
import type { ReactNode } from "react";
import { MemoryRouter, Route, Routes } from "react-router";
import { render } from "vitest-browser-react";
import { Toasts } from "#app/components/toast.tsx";
import { SessionProvider } from "#app/datasheet-context.tsx";
import { UnfinishedProvider } from "#app/fields/unfinished.tsx";
import { LibraryProvider } from "#app/library-context.tsx";
import { shippedSets } from "#app/questions.ts";
import type { Library } from "#app/storage/library.ts";
import { openMemoryLibrary } from "#app/storage/memory-library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { createDatasheet } from "#core/datasheet/create.ts";
import { type AnswerDraft, type Draft, draftOf } from "#core/datasheet/draft.ts";
import type { Sheet } from "#core/datasheet/parts.ts";

export const id = "00000000-0000-4000-8000-000000000001";
const at = "2025-03-12T12:00:00.000Z";

export async function newDraft(
  answers: Readonly<Record<string, AnswerDraft>> = {},
  change: (sheet: Sheet) => Sheet = (sheet) => sheet,
): Promise<Draft> {
  const sets = await shippedSets();
  const created = createDatasheet({ id, title: "Penguins", language: "en", sets, scope: {}, at });
  const { sheet } = draftOf(created);
  return { sheet: change(sheet), answers };
}

export interface Sitting {
  readonly session: Session;
  readonly library: Library;
  readonly sheet: () => Sheet;
}

/** Opens a draft in a library of memory and shows a page of it. */
export async function sitDown(draft: Draft, page: ReactNode, path: string): Promise<Sitting> {
  const library = openMemoryLibrary();
  await library.changeSettings({ name: "Ines" });
  await library.put(draft, { at, session: "setup" });
  const opened = await library.open(id);
  if (!opened.ok) throw new Error(opened.problem.code);
  const session = startSession({
    library,
    opened: opened.value,
    stamp: () => at,
    sessionId: "test",
    author: () => ({ name: "Ines" }),
  });
  await render(
    <LibraryProvider value={library}>
      <SessionProvider session={session}>
        <UnfinishedProvider>
          <Toasts>
            <MemoryRouter initialEntries={[path]}>
              <Routes>
                <Route path="/d/:id/:page/:section?/:question?" element={page} />
                <Route path="*" element={<p>Elsewhere</p>} />
              </Routes>
            </MemoryRouter>
          </Toasts>
        </UnfinishedProvider>
      </SessionProvider>
    </LibraryProvider>,
  );
  return { session, library, sheet: () => session.snapshot().draft.sheet };
}
