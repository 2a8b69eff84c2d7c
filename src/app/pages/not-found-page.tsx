import { Link } from "react-router";
import { WorkbenchBar } from "#app/components/workbench-bar.tsx";
import { useTitle } from "#app/hooks/use-title.ts";

export function NotFoundPage() {
  useTitle("No such page");
  return (
    <>
      <WorkbenchBar />
      <main className="page" id="main" tabIndex={-1}>
        <h1 className="page-title">There is no page at this address</h1>
        <p>
          Nothing was changed. <Link to="/">Go to the library</Link>
        </p>
      </main>
    </>
  );
}
