/** The address that a link of a page means, to be followed from elsewhere. What leads within the page stays. */
export function absoluteLink(link, page) {
  if (link.startsWith('#') || !URL.canParse(link, page)) return link;
  return new URL(link, page).href;
}

/** A page that was read from an address, to be shown at another one, where relative links would lead nowhere. */
export function withAbsoluteLinks(html, page) {
  const shown = new DOMParser().parseFromString(html, 'text/html');
  for (const name of ['href', 'src']) {
    for (const element of shown.querySelectorAll(`[${name}]`)) {
      element.setAttribute(name, absoluteLink(element.getAttribute(name), page));
    }
  }
  return `<!doctype html>${shown.documentElement.outerHTML}`;
}
