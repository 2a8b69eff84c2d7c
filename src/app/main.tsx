import "#app/look/tokens.css";
import "#app/look/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "#app/app.tsx";
import { openIndexedLibrary } from "#app/storage/indexed-library.ts";

const library = openIndexedLibrary();
// The first call opens the database: it may do so while the page is made.
void library.settings();

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App library={library} />
    </StrictMode>,
  );
}
