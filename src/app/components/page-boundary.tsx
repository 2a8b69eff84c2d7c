import { Component, type ReactNode } from "react";
import { Message } from "#app/components/message.tsx";
import { TopOfPage } from "#app/components/top-of-page.tsx";

interface PageBoundaryProps {
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly failed: boolean;
}

/**
 * A page that cannot be fetched, as without a network, or that breaks: said in its place instead of
 * an empty window. What was typed is stored by then. React has this as a class only.
 */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { failed: false };

  static getDerivedStateFromError(): PageBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed)
      return (
        <>
          <TopOfPage />
          {this.props.children}
        </>
      );
    return (
      <main className="page" id="main" tabIndex={-1}>
        <div role="alert">
          <Message tone="error" title="This page could not be shown">
            <p>
              Part of it did not arrive, or something broke. What you have written is kept in this
              browser. Going back leads to the page before. Check your connection, then reload.
            </p>
            <p>
              <button type="button" className="button" onClick={() => location.reload()}>
                Reload
              </button>
            </p>
          </Message>
        </div>
      </main>
    );
  }
}
