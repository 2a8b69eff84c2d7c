import { lazy, Suspense } from "react";
import { HashRouter, Navigate, Route, Routes, useLocation } from "react-router";
import { PageBoundary } from "#app/components/page-boundary.tsx";
import { Toasts } from "#app/components/toast.tsx";
import { useFetchAhead } from "#app/hooks/use-fetch-ahead.ts";
import { useTheme } from "#app/hooks/use-theme.ts";
import { LibraryProvider } from "#app/library-context.tsx";
import { LibraryPage } from "#app/pages/library/library-page.tsx";
import { NotFoundPage } from "#app/pages/not-found-page.tsx";
import type { Library } from "#app/storage/library.ts";

const NewPage = lazy(() =>
  import("#app/pages/new/new-page.tsx").then((m) => ({ default: m.NewPage })),
);
const loadFrame = () => import("#app/pages/datasheet-frame.tsx");
const DatasheetFrame = lazy(() => loadFrame().then((m) => ({ default: m.DatasheetFrame })));
const AboutPage = lazy(() =>
  import("#app/pages/about/about-page.tsx").then((m) => ({ default: m.AboutPage })),
);
const loadWrite = () => import("#app/pages/write/write-page.tsx");
const WritePage = lazy(() => loadWrite().then((m) => ({ default: m.WritePage })));
const CheckPage = lazy(() =>
  import("#app/pages/check/check-page.tsx").then((m) => ({ default: m.CheckPage })),
);
const ReadPage = lazy(() =>
  import("#app/pages/read/read-page.tsx").then((m) => ({ default: m.ReadPage })),
);
const ReleasePage = lazy(() =>
  import("#app/pages/release/release-page.tsx").then((m) => ({ default: m.ReleasePage })),
);
const ComparePage = lazy(() =>
  import("#app/pages/compare/compare-page.tsx").then((m) => ({ default: m.ComparePage })),
);
const CompareFilesPage = lazy(() =>
  import("#app/pages/compare/compare-files-page.tsx").then((m) => ({
    default: m.CompareFilesPage,
  })),
);
const ReadReleasePage = lazy(() =>
  import("#app/pages/read/read-release-page.tsx").then((m) => ({ default: m.ReadReleasePage })),
);
const MergePage = lazy(() =>
  import("#app/pages/merge/merge-page.tsx").then((m) => ({ default: m.MergePage })),
);
const QuestionsPage = lazy(() =>
  import("#app/pages/questions/questions-page.tsx").then((m) => ({ default: m.QuestionsPage })),
);
const SettingsPage = lazy(() =>
  import("#app/pages/settings/settings-page.tsx").then((m) => ({ default: m.SettingsPage })),
);
const HelpPage = lazy(() =>
  import("#app/pages/help/help-page.tsx").then((m) => ({ default: m.HelpPage })),
);

/** From the Library people go to write. */
const likelyNext = [loadFrame, loadWrite];

interface AppProps {
  readonly library: Library;
}

/** Addresses live after `#`, so that any static host serves them. */
export function App({ library }: AppProps) {
  return (
    <LibraryProvider value={library}>
      <Toasts>
        <HashRouter>
          <Pages />
        </HashRouter>
      </Toasts>
    </LibraryProvider>
  );
}

function Pages() {
  useTheme();
  useFetchAhead(likelyNext);
  const { pathname } = useLocation();
  const [, place] = pathname.split("/");
  return (
    // Outside of the key, so that the page before stays until the next one has arrived.
    <Suspense fallback={<main className="page" aria-busy="true" />}>
      <PageBoundary key={place}>
        <Routes>
          <Route path="/" element={<LibraryPage />} />
          <Route path="/new" element={<NewPage />} />
          <Route path="/d/:id" element={<DatasheetFrame />}>
            <Route index element={<Navigate to="write" replace />} />
            <Route path="about" element={<AboutPage />} />
            <Route path="write/:section?/:question?" element={<WritePage />} />
            <Route path="check" element={<CheckPage />} />
            <Route path="read" element={<ReadPage />} />
            <Route path="compare" element={<ComparePage />} />
            <Route path="release" element={<ReleasePage />} />
            <Route path="release/:digest" element={<ReadReleasePage />} />
          </Route>
          <Route path="/compare" element={<CompareFilesPage />} />
          <Route path="/merge/:id" element={<MergePage />} />
          <Route path="/questions" element={<QuestionsPage />} />
          <Route path="/settings" element={<SettingsPage />} />
          <Route path="/help" element={<HelpPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </PageBoundary>
    </Suspense>
  );
}
