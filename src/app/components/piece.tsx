import { Component, type ReactNode, Suspense } from "react";

interface PieceProps {
  /** Shown in its place where its code did not arrive; nothing where the page does without it. */
  readonly missing?: ReactNode;
  readonly children: ReactNode;
}

interface PieceState {
  readonly failed: boolean;
}

/** A part of a page whose code is fetched by itself: where it cannot be, the page around it stays. */
export class Piece extends Component<PieceProps, PieceState> {
  override state: PieceState = { failed: false };

  static getDerivedStateFromError(): PieceState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (this.state.failed) return this.props.missing ?? null;
    return <Suspense>{this.props.children}</Suspense>;
  }
}
