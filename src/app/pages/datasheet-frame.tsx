import { startTransition, useEffect, useState } from "react";
import { Link, Outlet, useLocation, useParams } from "react-router";
import { type Author, authorOf } from "#app/author-name.ts";
import { newId, now } from "#app/clock.ts";
import { Bar } from "#app/components/bar.tsx";
import { DamagedRecords } from "#app/components/damaged-records.tsx";
import { Message } from "#app/components/message.tsx";
import { PageBoundary } from "#app/components/page-boundary.tsx";
import { SkipLink } from "#app/components/skip-link.tsx";
import { SessionProvider, useSnapshot } from "#app/datasheet-context.tsx";
import { UnfinishedProvider } from "#app/fields/unfinished.tsx";
import { useLibrary } from "#app/library-context.tsx";
import { SaveStatus } from "#app/pages/save-status.tsx";
import { leaveSession, sessionLeftAt } from "#app/storage/left-sessions.ts";
import type { Library, OpenDatasheet, StoreProblem } from "#app/storage/library.ts";
import { type Session, startSession } from "#app/storage/session.ts";
import { storeProblemWords } from "#app/words/store-problem.ts";

type Opening =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly problem: StoreProblem }
  | { readonly status: "ready"; readonly session: Session };

/** Opens the datasheet of the address once for all its pages, and ends the session when leaving them. */
export function DatasheetFrame() {
  const { id = "" } = useParams();
  const opening = useOpening(id);
  switch (opening.status) {
    case "loading":
      return <main className="page" aria-busy="true" />;
    case "failed": {
      const { what, safe, next } = storeProblemWords(opening.problem);
      return (
        <>
          <Bar label="Workbench" links={[{ to: "/", text: "Library", end: true }]} />
          <main className="page">
            <Message title={what}>
              <p>
                {safe} {next}
              </p>
              <p>
                <Link to="/">Back to the library</Link>
              </p>
            </Message>
          </main>
        </>
      );
    }
    case "ready":
      return (
        <SessionProvider session={opening.session}>
          <UnfinishedProvider key={id}>
            <Frame id={id} />
          </UnfinishedProvider>
        </SessionProvider>
      );
  }
}

function useOpening(id: string): Opening {
  const library = useLibrary();
  const [opening, setOpening] = useState<{ id: string; state: Opening }>({
    id,
    state: { status: "loading" },
  });
  useEffect(() => {
    let session: Session | undefined;
    let current = true;
    void Promise.all([library.open(id), authorOf(library)]).then(([opened, author]) => {
      if (!current) return;
      session = sessionLeftAt(library, id);
      if (session === undefined && opened.ok) session = begin(library, opened.value, author);
      if (session === undefined) {
        if (!opened.ok) setOpening({ id, state: { status: "failed", problem: opened.problem } });
        return;
      }
      const state: Opening = { status: "ready", session };
      // The page in the frame may still be on its way: without a fallback between, nothing waits for one.
      startTransition(() => setOpening({ id, state }));
    });
    const flush = () => void session?.flush();
    const flushWhenHidden = () => document.visibilityState === "hidden" && flush();
    // A page that comes back from the browser's cache has heard nothing meanwhile.
    const refreshWhenBack = (event: PageTransitionEvent) =>
      event.persisted && void session?.refresh();
    window.addEventListener("pagehide", flush);
    window.addEventListener("pageshow", refreshWhenBack);
    document.addEventListener("visibilitychange", flushWhenHidden);
    return () => {
      current = false;
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("pageshow", refreshWhenBack);
      document.removeEventListener("visibilitychange", flushWhenHidden);
      if (session !== undefined) leaveSession(library, id, session);
    };
  }, [library, id]);
  return opening.id === id ? opening.state : { status: "loading" };
}

function begin(library: Library, opened: OpenDatasheet, author: Author): Session {
  return startSession({ library, opened, stamp: now, sessionId: newId(), author });
}

interface FrameProps {
  readonly id: string;
}

function Frame({ id }: FrameProps) {
  const { draft, damaged } = useSnapshot();
  const page = useLocation().pathname.split("/")[3];
  const { title, version } = draft.sheet.dataset;
  const links = [
    { to: `/d/${id}/about`, text: "About" },
    { to: `/d/${id}/write`, text: "Write" },
    { to: `/d/${id}/check`, text: "Check" },
    { to: `/d/${id}/read`, text: "Read" },
    { to: `/d/${id}/compare`, text: "Compare" },
    { to: `/d/${id}/release`, text: "Release" },
  ];
  return (
    <>
      <SkipLink />
      <Bar
        label="Datasheet"
        links={links}
        about={{
          title: title.trim() || "Untitled datasheet",
          version: version?.trim() ? `${version.trim()} draft` : "draft, no version yet",
        }}
      >
        <SaveStatus />
      </Bar>
      <PageBoundary key={page}>
        {damaged.length > 0 && (
          <aside className="page" aria-label="What cannot be read">
            <DamagedRecords damaged={damaged} where="this datasheet" />
          </aside>
        )}
        <Outlet />
      </PageBoundary>
    </>
  );
}
