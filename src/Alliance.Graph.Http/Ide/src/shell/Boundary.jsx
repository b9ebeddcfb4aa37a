import { Component } from 'react';

/** What cannot be shown says so, and leaves the way to everything else. */
export class Boundary extends Component {
  state = { fault: null };

  static getDerivedStateFromError(fault) {
    return { fault };
  }

  render() {
    if (this.state.fault === null) return this.props.children;
    return (
      <div className="ag-page">
        <h1>This cannot be shown</h1>
        <p className="notice fault" role="alert">{this.state.fault.message} Reload the page, or go to another one.</p>
      </div>
    );
  }
}
