import { useLayoutEffect, useState } from 'react';

/** How wide an element is now, in whole pixels; `least` until it is known. */
export function useWidth(element, least = 280) {
  const [width, setWidth] = useState(null);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => setWidth(Math.max(least, Math.floor(contentRect.width))));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element, least]);
  return width;
}
