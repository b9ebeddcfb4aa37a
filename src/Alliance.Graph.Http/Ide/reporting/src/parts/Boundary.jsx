import { Component } from 'react';
import { Notice } from './Notice.jsx';
import { Page } from './Page.jsx';

/** Keeps a fault of a view to its place: the rest of the page works on, and nothing that was written is dropped. */
export class Boundary extends Component {
  state = { fault: null };

  static getDerivedStateFromError(fault) {
    return { fault };
  }

  render() {
    if (this.state.fault === null) return this.props.children;
    return (
      <Page title="This cannot be shown" trail={[{ to: [], text: 'Reporting' }]}>
        <Notice kind="fault" role="alert">
          <p>The page has a fault here: {String(this.state.fault?.message ?? this.state.fault)}</p>
          <p>What you have not sent is kept. Try again; if it stays so, tell the operator of this server. Signing out drops what was not sent.</p>
          <button type="button" onClick={() => this.setState({ fault: null })}>Try again</button>
        </Notice>
      </Page>
    );
  }
}
