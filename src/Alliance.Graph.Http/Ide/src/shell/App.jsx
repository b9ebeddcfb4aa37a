import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isQuestion } from '../question/link.js';
import { Boundary } from './Boundary.jsx';
import { useFragment } from './useFragment.js';

// Each comes when it is first looked at: the editors alone are two megabytes.
const Editor = lazy(() => import('../editor/Editor.jsx'));
const Gallery = lazy(() => import('../gallery/Gallery.jsx'));
const QuestionPage = lazy(() => import('../question/QuestionPage.jsx'));

/** The page: the editor, the gallery, or one question with its answer, as the fragment of the address says. */
export function App() {
  const fragment = useFragment();
  const [first, setFirst] = useState(null);
  const main = useRef(null);
  const known = useRef(fragment);
  const shown = isQuestion(fragment) ? 'question' : fragment === '#gallery' ? 'gallery' : 'editor';

  useEffect(() => {
    // Whoever went somewhere else within the page reads on there.
    if (known.current !== fragment) main.current?.focus();
    known.current = fragment;
  }, [fragment]);

  const edit = (question) => {
    setFirst(question);
    window.location.hash = '';
  };

  return (
    <>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); main.current.focus(); }}>To the content</a>
      <header className="ag-header">
        <p className="brand">Alliance Graph</p>
        <nav aria-label="Pages">
          <a href="#" aria-current={shown === 'editor' ? 'page' : undefined} onClick={() => setFirst(null)}>Editor</a>
          <a href="#gallery" aria-current={shown === 'gallery' ? 'page' : undefined}>Gallery</a>
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1} data-shown={shown}>
        <Boundary key={fragment}>
          <Suspense fallback={<p className="ag-wait" role="status">Loading …</p>}>
            {shown === 'editor' && <Editor first={first} />}
            {shown === 'gallery' && <Gallery />}
            {shown === 'question' && <QuestionPage key={fragment} fragment={fragment} onEdit={edit} />}
          </Suspense>
        </Boundary>
      </main>
    </>
  );
}
