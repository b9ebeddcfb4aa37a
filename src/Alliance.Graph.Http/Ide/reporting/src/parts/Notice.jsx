/** A message that stands apart: a fault, or something to know. */
export function Notice({ kind = 'note', role, children }) {
  return <div className={`notice ${kind}`} role={role}>{children}</div>;
}

/** What stands in the place of an answer that is not there yet, or never will be. */
export function Missing({ answer, what }) {
  if (answer.fault) {
    return (
      <Notice kind="fault" role="alert">
        <p>{answer.fault.message}</p>
        <button type="button" onClick={answer.again}>Try again</button>
      </Notice>
    );
  }

  return answer.isLoading ? <p role="status">Loading {what} …</p> : <Notice><p>There is no such {what}, or you cannot see it.</p></Notice>;
}
