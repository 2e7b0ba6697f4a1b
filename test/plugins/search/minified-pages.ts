/** A doc page as the platform's minifier leaves it: end tags and white space that HTML does not need are gone. */
export function docPage({version, title, body}: {version: string; title: string; body: string}): string {
  return (
    `<!doctype html><html lang=en dir=ltr><head><meta charset=UTF-8><title data-rh=true>${title} | Site</title>` +
    `<meta data-rh=true name=docusaurus_version content=${version} /></head><body><nav aria-label=Main><a href=/>Home</a></nav>` +
    `<main><article><nav class=theme-doc-breadcrumbs><ul class=breadcrumbs><li>Crumb<li>${title}</ul></nav>` +
    `<div class="theme-doc-markdown markdown"><header><h1>${title}</h1></header>${body}</div></article>` +
    '<nav class=pagination-nav></nav></main></body></html>'
  )
}

/** A heading with the platform's link to itself. */
export function heading(level: number, id: string, text: string): string {
  return (
    `<h${level} class="anchor anchorTarget" id=${id}>${text}<a href=#${id} class=hash-link ` +
    `aria-label="Direct link to ${text}" translate=no>\u200B</a></h${level}>`
  )
}
