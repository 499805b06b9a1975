import type { ReactNode } from 'react';
import { Component } from 'react';
import { ErrorView } from '../ui/error-view.tsx';
import { problemsOf } from './data/problems-of.ts';

interface PageBoundaryProps {
  /** A new address is a new chance. */
  readonly address: string;
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly error: unknown;
  readonly address: string;
}

/** Where a page breaks, the rest of the app stays: says what happened and lets the person load it again. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { error: undefined, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<PageBoundaryState> {
    return { error };
  }

  static getDerivedStateFromProps(
    { address }: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState | null {
    return address === state.address ? null : { error: undefined, address };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return <ErrorView problems={problemsOf(this.state.error)} onRetry={() => location.reload()} />;
  }
}
