import { Component, type ReactNode } from 'react';

type CrashGuardProps = { fallback: ReactNode; children: ReactNode };

/** Shows `fallback` instead of a blank page when rendering, or loading a part of the app, fails. */
export class CrashGuard extends Component<CrashGuardProps, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? this.props.fallback : this.props.children;
  }
}
